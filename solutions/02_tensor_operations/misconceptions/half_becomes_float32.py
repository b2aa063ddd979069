"""
task: affine_power
check: test_half_precision_stays
title:
  en: "float16 becomes float32"
  ja: "float16 が float32 になっています"
wrote:
  en: "`if x.dtype != torch.float64: x = x.float()`, or a list of dtypes that leaves the half-precision ones out."
  ja: "`if x.dtype != torch.float64: x = x.float()` など、float16 や bfloat16 を考えない条件になっています。"
why:
  en: "There are more floating point dtypes than two, and all of them are to be kept."
  ja: "浮動小数点数のデータ型は 2 つだけではありません。どれもそのまま保つ必要があります。"
try:
  en: "`if not x.is_floating_point():`"
  ja: "`if not x.is_floating_point():` で調べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.is_floating_point.html
"""

import torch


def affine_power(x, scale, shift, power):
    if x.dtype != torch.float64:
        x = x.to(torch.float32)
    return (x * scale + shift) ** power
