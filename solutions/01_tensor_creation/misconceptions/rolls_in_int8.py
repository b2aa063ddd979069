"""
task: dice
check: test_few_sides
title:
  en: "The rolls are not int64"
  ja: "int64 になっていません"
wrote:
  en: "A small dtype such as int8 (or a float one): faces beyond 127 don't fit."
  ja: "int8 のような小さい型（または浮動小数点型）を使っています。127 を超える目は表せません。"
why:
  en: "int64 is what torch uses for indices and class numbers, and what randint gives unless told otherwise."
  ja: "インデックスやクラス番号には int64 が使われます。randint も、指定しなければ int64 を返します。"
try:
  en: "Leave the dtype away."
  ja: "dtype は指定しないでおきましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    return torch.randint(1, sides + 1, tuple(rolls), generator=generator, device=generator.device, dtype=torch.int8)
