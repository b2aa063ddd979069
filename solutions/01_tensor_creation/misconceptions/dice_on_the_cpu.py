"""
task: dice
check: test_dice_from_the_generator
title:
  en: "The dice are rolled on the CPU"
  ja: "さいころを CPU 上で振っています"
wrote:
  en: "`torch.randint(1, sides + 1, rolls, generator=generator)` without a device."
  ja: "`torch.randint(1, sides + 1, rolls, generator=generator)` に device を渡していません。"
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


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    return torch.randint(1, sides + 1, tuple(rolls), generator=generator)
