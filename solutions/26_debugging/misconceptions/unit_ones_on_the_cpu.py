"""
task: exp_unit
check: test_two_numbers
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "補助のテンソルが CPU にあります"
wrote:
  en: "`torch.ones(…)` is subtracted, made without a device."
  ja: "デバイスを指定せずに作った `torch.ones(…)` を引いています。"
why:
  en: "Where x and w are on a GPU, the subtraction meets two devices."
  ja: "x と w が GPU にあると、異なるデバイスのテンソルどうしの引き算になります。"
try:
  en: "Subtract the number 1, or use torch.ones_like(z)."
  ja: "数の 1 を引くか、torch.ones_like(z) を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x @ w
    return torch.relu(torch.exp(z) - torch.ones(w.shape[1], dtype=w.dtype)) + z
