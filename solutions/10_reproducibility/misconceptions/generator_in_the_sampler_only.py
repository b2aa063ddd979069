"""
task: seeded_loader
check: test_global_streams_stay
title:
  en: "The loader itself draws from the global generator"
  ja: "ローダー自身がグローバルな生成器から引いています"
wrote:
  en: "`sampler=RandomSampler(dataset, generator=...)`, and no generator for the DataLoader."
  ja: "`sampler=RandomSampler(dataset, generator=...)` を渡し、DataLoader には生成器を渡していません。"
why:
  en: "At the start of each epoch a loader draws a seed for its workers, from the global generator where it has none of its own."
  ja: "ローダーはエポックの初めに、ワーカー用のシードを 1 つ引きます。自分の生成器がなければ、グローバルな生成器から引きます。"
try:
  en: "Pass `generator=` to the DataLoader as well."
  ja: "DataLoader にも `generator=` を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader, RandomSampler


def seeded_loader(dataset, batch_size, seed):
    sampler = RandomSampler(dataset, generator=torch.Generator().manual_seed(seed))
    return DataLoader(dataset, batch_size=batch_size, sampler=sampler)
