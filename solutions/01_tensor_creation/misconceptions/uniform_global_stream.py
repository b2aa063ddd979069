"""
task: uniform
check: test_uniform_from_the_generator
title:
  en: "The generator is not used"
  ja: "generator を使っていません"
wrote:
  en: "`torch.rand(shape)` without `generator=`: the numbers come from torch's global generator."
  ja: "`torch.rand(shape)` に `generator=` を渡していないので、torch のグローバルな生成器から引いています。"
why:
  en: "The result can't be repeated, and it moves the generator that dropout and initialisation use."
  ja: "結果を再現できず、ドロップアウトや初期化が使う生成器も先へ進めてしまいます。"
try:
  en: "Add `generator=generator`."
  ja: "`generator=generator` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.rand.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    x = torch.rand(tuple(shape), device=generator.device, dtype=torch.float32)
    return low + (high - low) * x
