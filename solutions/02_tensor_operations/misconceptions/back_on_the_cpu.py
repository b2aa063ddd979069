"""
task: affine_power
check: test_scale_shift_power
title:
  en: "The result is on the CPU"
  ja: "結果が CPU にあります"
wrote:
  en: "`.cpu()` somewhere on the way."
  ja: "途中で `.cpu()` を呼んでいます。"
why:
  en: "The next operation with a tensor on the accelerator fails, and every copy costs time."
  ja: "アクセラレータ上のテンソルとの次の演算がエラーになります。コピーにも時間がかかります。"
try:
  en: "Leave the device alone: arithmetic stays where x is."
  ja: "デバイスには触れないでください。計算は x のあるデバイスで行われます。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch


def affine_power(x, scale, shift, power):
    x = x.cpu()
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return (x * scale + shift) ** power
