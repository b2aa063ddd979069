"""
task: seeded_loader
check: test_a_data_loader
title:
  en: "A list instead of a loader"
  ja: "ローダーではなくリストを返しています"
wrote:
  en: "The batches are made at once and returned as a list."
  ja: "バッチを一度に全部作り、リストで返しています。"
why:
  en: "A list is one epoch, kept in memory, with the same order each time it is gone through."
  ja: "リストは 1 エポック分をメモリに持つだけで、何度回しても同じ順序です。"
try:
  en: "Return the DataLoader itself."
  ja: "DataLoader そのものを返しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def seeded_loader(dataset, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return list(DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=generator))
