"""
task: seeded_loader
check: test_the_same_epochs
title:
  en: "Nothing is shuffled"
  ja: "シャッフルしていません"
wrote:
  en: "A generator, but no `shuffle=True`."
  ja: "生成器は渡していますが、`shuffle=True` がありません。"
why:
  en: "shuffle is False by default: the generator is there and is never asked for an order."
  ja: "shuffle は既定で False です。生成器があっても、順序を決めるのには使われません。"
try:
  en: "Add `shuffle=True`."
  ja: "`shuffle=True` を付けましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def seeded_loader(dataset, batch_size, seed):
    return DataLoader(dataset, batch_size=batch_size, generator=torch.Generator().manual_seed(seed))
