"""
task: gaussian
check: test_bell_shaped
title:
  en: "Uniform samples with the right mean and variance"
  ja: "平均と分散は正しいものの、一様分布です"
wrote:
  en: "`torch.rand`, moved and stretched until mean and variance fit."
  ja: "`torch.rand` を、平均と分散が合うようにずらして伸ばしています。"
why:
  en: "Mean and variance don't make a distribution. A normal one has most samples near the mean, and a few far away."
  ja: "平均と分散だけでは分布は決まりません。正規分布では、多くの標本が平均の近くにあり、遠くにも少しあります。"
try:
  en: "Start from `torch.randn`."
  ja: "`torch.randn` から始めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.rand(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return (x - 0.5) * (12 * variance) ** 0.5 + mean
