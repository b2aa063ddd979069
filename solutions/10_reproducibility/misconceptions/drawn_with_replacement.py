"""
task: seeded_loader
check: test_the_same_epochs
title:
  en: "Samples come twice or not at all"
  ja: "同じサンプルが 2 回出たり、出なかったりします"
wrote:
  en: "`RandomSampler(dataset, replacement=True, …)`."
  ja: "`RandomSampler(dataset, replacement=True, …)` を使っています。"
why:
  en: "With replacement each draw is from all samples again. Shuffling means: each one once, in random order."
  ja: "復元抽出では、毎回すべてのサンプルの中から選びます。シャッフルとは、どれも 1 回ずつ、ランダムな順に並べることです。"
try:
  en: "`shuffle=True`, which draws without replacement."
  ja: "`shuffle=True` なら非復元抽出です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader, RandomSampler


def seeded_loader(dataset, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    sampler = RandomSampler(dataset, replacement=True, generator=generator)
    return DataLoader(dataset, batch_size=batch_size, sampler=sampler, generator=generator)
