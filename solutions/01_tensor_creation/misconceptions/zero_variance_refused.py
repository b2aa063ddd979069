"""
task: gaussian
check: test_without_variance
title:
  en: "Variance 0 is refused"
  ja: "分散 0 を受け付けていません"
wrote:
  en: "`if variance <= 0` (or `if not variance`) raises."
  ja: "`if variance <= 0`（または `if not variance`）でエラーにしています。"
why:
  en: "Variance 0 is a distribution too: everything lies at the mean. Only negative ones are impossible."
  ja: "分散 0 も分布です。すべてが平均の位置にあります。ありえないのは負の分散だけです。"
try:
  en: "`if variance < 0`, without the equals sign."
  ja: "等号を付けずに `if variance < 0` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance <= 0:
        raise ValueError("the variance must be positive")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return x * variance**0.5 + mean
