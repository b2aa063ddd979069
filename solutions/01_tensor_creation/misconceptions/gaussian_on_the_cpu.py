"""
task: gaussian
check: test_gaussian_from_the_generator
title:
  en: "The samples are drawn on the CPU"
  ja: "標本を CPU 上で引いています"
wrote:
  en: "`torch.randn(shape, generator=generator)` without a device."
  ja: "`torch.randn(shape, generator=generator)` に device を渡していません。"
why:
  en: "A generator belongs to a device, and draws there; torch refuses one of another device."
  ja: "生成器はデバイスごとのもので、そのデバイス上で乱数を引きます。torch は別のデバイスの生成器を受け付けません。"
try:
  en: "Add `device=generator.device`."
  ja: "`device=generator.device` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
devices: [simulated, cuda, mps]
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    return torch.randn(tuple(shape), generator=generator, dtype=torch.float32) * variance**0.5 + mean
