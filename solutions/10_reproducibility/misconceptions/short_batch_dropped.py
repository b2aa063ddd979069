"""
task: seeded_loader
check: test_the_same_epochs
title:
  en: "The last batch is dropped"
  ja: "最後のバッチを捨てています"
wrote:
  en: "`drop_last=True`."
  ja: "`drop_last=True` を付けています。"
why:
  en: "Up to batch_size - 1 samples are missing in each epoch."
  ja: "エポックごとに、最大で batch_size - 1 個のサンプルが抜け落ちます。"
try:
  en: "Leave drop_last out."
  ja: "drop_last は付けないでください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def seeded_loader(dataset, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, drop_last=True, generator=generator)
