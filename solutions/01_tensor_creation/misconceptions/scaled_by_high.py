"""
task: uniform
check: test_between_low_and_high
title:
  en: "rand * high + low"
  ja: "rand * high + low としています"
wrote:
  en: "`torch.rand(…) * high + low` reaches from low to low + high."
  ja: "`torch.rand(…) * high + low` の範囲は low から low + high までです。"
why:
  en: "The factor is the length of the range, high - low. For low = 0 both are the same, which hides the mistake."
  ja: "掛けるのは範囲の長さ high - low です。low = 0 なら同じになるので、間違いに気づきにくいのです。"
try:
  en: "`low + (high - low) * torch.rand(…)`"
  ja: "`low + (high - low) * torch.rand(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.rand.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    x = torch.rand(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return x * high + low
