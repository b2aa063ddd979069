"""
task: seeded_loader
check: test_epochs_differ
title:
  en: "Every epoch has the same order"
  ja: "どのエポックも同じ順序です"
wrote:
  en: "The generator is seeded anew whenever an epoch begins."
  ja: "エポックが始まるたびに、生成器のシードを設定し直しています。"
why:
  en: "The model then sees the samples in one order for ever. A generator that just goes on is repeatable too."
  ja: "モデルはいつも同じ順序でサンプルを見ることになります。生成器は、続きから引くだけでも再現できます。"
try:
  en: "Seed once, when the loader is made."
  ja: "シードは、ローダーを作るときに 1 回だけ設定しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


class Order:
    def __init__(self, count, seed):
        self.count, self.seed = count, seed

    def __len__(self):
        return self.count

    def __iter__(self):
        return iter(torch.randperm(self.count, generator=torch.Generator().manual_seed(self.seed)).tolist())


def seeded_loader(dataset, batch_size, seed):
    return DataLoader(dataset, batch_size=batch_size, sampler=Order(len(dataset), seed), generator=torch.Generator())
