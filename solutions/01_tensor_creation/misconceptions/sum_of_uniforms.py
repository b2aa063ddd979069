"""
task: gaussian
check: test_bell_shaped
title:
  en: "A sum of three uniform numbers"
  ja: "一様乱数 3 個の和になっています"
wrote:
  en: "`torch.rand(3, …).sum(0)`, moved and stretched: nearly bell-shaped, but nothing lies beyond three standard
    deviations."
  ja: "`torch.rand(3, …).sum(0)` をずらして伸ばしています。ほぼ釣り鐘形ですが、標準偏差 3
    個分より遠くには何も出ません。"
why:
  en: "Sums come close to the normal distribution in the middle first. The tails need many terms."
  ja: "和の分布は真ん中から正規分布に近づきます。裾まで近づくには、多くの項が必要です。"
try:
  en: "`torch.randn` draws from the normal distribution itself."
  ja: "`torch.randn` は正規分布そのものから引きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.rand((3, *shape), generator=generator, device=generator.device, dtype=torch.float32)
    return (x.sum(0) - 1.5) * 2 * variance**0.5 + mean
