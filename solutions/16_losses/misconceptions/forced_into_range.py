"""
task: bce
check: test_what_is_no_probability
title:
  en: "Values outside [0, 1] are clamped"
  ja: "[0, 1] の外の値を押し込んでいます"
wrote:
  en: "`probability.clamp(0, 1)`."
  ja: "`probability.clamp(0, 1)` を使っています。"
why:
  en: "A value of 1.5 says that the sigmoid was forgotten. Clamped, it passes for certainty, with gradient 0."
  ja: "1.5 という値は sigmoid を忘れたしるしです。押し込むと「確実」とみなされ、勾配は 0 になります。"
try:
  en: "Raise ValueError, or leave it to F.binary_cross_entropy."
  ja: "ValueError を送出するか、F.binary_cross_entropy に任せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""

import torch.nn.functional as F


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy(probability.clamp(0, 1), target.to(probability.dtype))
