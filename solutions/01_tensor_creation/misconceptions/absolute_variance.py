"""
task: gaussian
check: test_negative_variance
title:
  en: "A negative variance is accepted"
  ja: "負の分散を受け付けています"
wrote:
  en: "`abs(variance)`, or a check that is missing: torch takes the root of a negative number for nan."
  ja: "`abs(variance)` としているか、検査がありません。torch では負の数の平方根は nan になります。"
why:
  en: "A variance is a mean of squares and can't be negative: the caller has mistaken something."
  ja: "分散は 2 乗の平均なので、負にはなりません。呼び出し側が何か間違えています。"
try:
  en: "`if variance < 0: raise ValueError(…)`"
  ja: "`if variance < 0: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return x * abs(variance) ** 0.5 + mean
