"""
task: gaussian
check: test_gaussian_from_the_generator
title:
  en: "The generator is not used"
  ja: "generator を使っていません"
wrote:
  en: "`torch.randn(shape)` without `generator=`: the numbers come from torch's global generator."
  ja: "`torch.randn(shape)` に `generator=` を渡していないので、torch のグローバルな生成器から引いています。"
why:
  en: "The result can't be repeated, and it moves the generator that everybody else uses."
  ja: "結果を再現できず、ほかのコードも使っている生成器を先へ進めてしまいます。"
try:
  en: "Add `generator=generator`."
  ja: "`generator=generator` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.randn(tuple(shape), device=generator.device, dtype=torch.float32)
    return x * variance**0.5 + mean
