"""
task: uniform
check: test_between_low_and_high
title:
  en: "Normal instead of uniform"
  ja: "一様分布ではなく正規分布になっています"
wrote:
  en: "`torch.randn`, stretched and moved: most samples in the middle, some outside."
  ja: "`torch.randn` を伸ばしてずらしたので、真ん中に集まり、範囲の外にも出ます。"
why:
  en: "The n of randn stands for normal. It has no ends, only a mean and a standard deviation."
  ja: "randn の n は normal（正規）の n です。両端はなく、あるのは平均と標準偏差だけです。"
try:
  en: "`torch.rand` is the uniform one."
  ja: "一様分布なのは `torch.rand` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return (low + high) / 2 + (high - low) / 2 * x
