"""
task: seeded_loader
check: test_loaders_of_their_own
title:
  en: "The global generator is seeded"
  ja: "グローバルな生成器にシードを設定しています"
wrote:
  en: "`torch.manual_seed(seed)` before the loader is made."
  ja: "ローダーを作る前に `torch.manual_seed(seed)` を呼んでいます。"
why:
  en: "The order is drawn when an epoch begins, from wherever the global stream is by then."
  ja: "順序が決まるのはエポックが始まるときで、そのときのグローバルな乱数から引かれます。"
try:
  en: "Give the loader a generator of its own: `generator=torch.Generator().manual_seed(seed)`."
  ja: "ローダーに専用の生成器を渡しましょう。`generator=torch.Generator().manual_seed(seed)` です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def seeded_loader(dataset, batch_size, seed):
    torch.manual_seed(seed)
    return DataLoader(dataset, batch_size=batch_size, shuffle=True)
