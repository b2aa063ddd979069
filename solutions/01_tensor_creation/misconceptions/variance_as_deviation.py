"""
task: gaussian
check: test_mean_and_variance
title:
  en: "The variance is taken for the standard deviation"
  ja: "分散を標準偏差として使っています"
wrote:
  en: "`randn * variance + mean`: for variance 9 the variance is 81."
  ja: "`randn * variance + mean` としたので、9 のはずの分散が 81 になります。"
why:
  en: "A factor c multiplies the standard deviation by c and the variance by c²."
  ja: "定数 c を掛けると、標準偏差は c 倍、分散は c² 倍になります。"
try:
  en: "Multiply by the square root: `variance**0.5`."
  ja: "平方根を掛けましょう: `variance**0.5`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return x * variance + mean
