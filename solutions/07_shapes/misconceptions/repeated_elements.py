"""
task: add_axis
check: test_at_every_place
title:
  en: "Elements are repeated"
  ja: "要素が繰り返されています"
wrote:
  en: "`torch.stack([x, x], dim)`: the new dimension has size 2."
  ja: "`torch.stack([x, x], dim)` と書いたため、新しい次元の大きさが 2 です。"
why:
  en: "A new dimension adds no elements: there is one place along it."
  ja: "次元を増やしても要素は増えません。新しい次元に沿った位置は 1 つだけです。"
try:
  en: "`x.unsqueeze(dim)`."
  ja: "`x.unsqueeze(dim)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""

import torch


def add_axis(x, dim):
    return torch.stack([x, x], dim)
