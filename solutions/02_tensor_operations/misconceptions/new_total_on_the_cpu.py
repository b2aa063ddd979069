"""
task: clip_abs
check: test_size_without_sign
title:
  en: "The result is made on the CPU"
  ja: "結果を CPU に作っています"
wrote:
  en: "`torch.empty(x.shape)` filled element by element."
  ja: "`torch.empty(x.shape)` に 1 要素ずつ書き込んでいます。"
why:
  en: "Without a device torch makes the tensor on the CPU."
  ja: "デバイスを指定しないと、torch はテンソルを CPU に作ります。"
try:
  en: "`torch.empty_like(x)`, or operations on x itself."
  ja: "`torch.empty_like(x)` を使うか、x そのものに演算を適用してください。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/generated/torch.empty_like.html
"""

import torch


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    bounds = torch.tensor([low, high], dtype=x.dtype)
    return torch.minimum(torch.maximum(x.abs(), bounds[:1]), bounds[1:])
