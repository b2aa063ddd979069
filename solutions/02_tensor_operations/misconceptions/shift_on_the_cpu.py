"""
task: affine_power
check: test_scale_shift_power
title:
  en: "A helper tensor is on the CPU"
  ja: "補助のテンソルが CPU にあります"
wrote:
  en: "`torch.full(x.shape, shift)` without a device."
  ja: "`torch.full(x.shape, shift)` と、デバイスを指定せずに書いています。"
why:
  en: "PyTorch never moves a tensor by itself: an operation on tensors of two devices is a RuntimeError."
  ja: "PyTorch がテンソルを自動的に移すことはありません。2 つのデバイスにまたがる演算は RuntimeError になります。"
try:
  en: "Plain numbers need no device; for a helper tensor use `torch.full_like(x, shift)`."
  ja: "普通の数ならデバイスは関係ありません。テンソルが必要なら `torch.full_like(x, shift)` を使ってください。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/generated/torch.full_like.html
"""

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return (x * scale + torch.full(x.shape, shift, dtype=x.dtype)) ** power
