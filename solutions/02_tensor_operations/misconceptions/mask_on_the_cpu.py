"""
task: with_last
check: test_the_last_of_a_matrix
title:
  en: "The mask is always on the CPU"
  ja: "マスクがいつも CPU にあります"
wrote:
  en: "`torch.zeros(x.shape, dtype=torch.bool)` without a device."
  ja: "`torch.zeros(x.shape, dtype=torch.bool)` と、デバイスを指定せずに書いています。"
why:
  en: "PyTorch never moves a tensor by itself: an operation on tensors of two devices is a RuntimeError."
  ja: "PyTorch がテンソルを自動的に移すことはありません。2 つのデバイスにまたがる演算は RuntimeError になります。"
try:
  en: "Make helpers where x is: `device=x.device`, or `torch.zeros_like(x)`."
  ja: "補助のテンソルは x と同じデバイスに作ります。`device=x.device` か `torch.zeros_like(x)` を使ってください。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch


def with_last(x, value):
    if x.dim() == 0 or x.numel() == 0:
        raise IndexError("there is no last element")
    mask = torch.zeros(x.shape, dtype=torch.bool)
    mask[(-1,) * x.dim()] = True
    return torch.where(mask, torch.full_like(x, value), x)
