"""
task: affine_power
check: test_scale_shift_power
title:
  en: "The power is computed by a logarithm"
  ja: "対数でべき乗を計算しています"
wrote:
  en: "`torch.exp(power * torch.log(base))`."
  ja: "`torch.exp(power * torch.log(base))` と書いています。"
why:
  en: "A negative number has no real logarithm: the result is NaN, although (-7)² is 49."
  ja: "負の数に実数の対数はなく、結果は NaN になります。(-7)² は 49 のはずです。"
try:
  en: "`base ** power` knows about whole powers."
  ja: "`base ** power` なら、整数のべき乗を正しく計算できます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.pow.html
"""

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return torch.exp(power * torch.log(x * scale + shift))
