"""
task: dice
check: test_dice_from_the_generator
title:
  en: "The generator is not used"
  ja: "generator を使っていません"
wrote:
  en: "`torch.randint(1, sides + 1, rolls)` without `generator=`: the numbers come from torch's global generator."
  ja: "`torch.randint(1, sides + 1, rolls)` に `generator=` を渡していないので、torch
    のグローバルな生成器から引いています。"
why:
  en: "The rolls can't be repeated, and they move the generator that everybody else uses."
  ja: "同じ目を再現できず、ほかのコードも使っている生成器を先へ進めてしまいます。"
try:
  en: "Add `generator=generator`."
  ja: "`generator=generator` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    return torch.randint(1, sides + 1, tuple(rolls), device=generator.device)
