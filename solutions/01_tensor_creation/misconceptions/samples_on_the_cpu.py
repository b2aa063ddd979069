"""
task: uniform
check: test_uniform_from_the_generator
title:
  en: "The samples are drawn on the CPU"
  ja: "標本を CPU 上で引いています"
wrote:
  en: "`torch.rand(shape, generator=generator)` without a device: torch refuses a generator of another device."
  ja: "`torch.rand(shape, generator=generator)` に device を渡していません。torch
    は別のデバイスの生成器を受け付けません。"
why:
  en: "A generator belongs to a device, and draws there."
  ja: "生成器はデバイスごとのもので、そのデバイス上で乱数を引きます。"
try:
  en: "Add `device=generator.device`."
  ja: "`device=generator.device` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
devices: [simulated, cuda, mps]
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    return low + (high - low) * torch.rand(tuple(shape), generator=generator, dtype=torch.float32)
