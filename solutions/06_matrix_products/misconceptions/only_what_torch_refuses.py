"""
task: elementwise_product
check: test_other_shapes
title:
  en: "Only what torch refuses is refused"
  ja: "torch が拒むものしか拒んでいません"
wrote:
  en: "The product is tried, and torch's RuntimeError becomes a ValueError."
  ja: "まず掛けてみて、torch の RuntimeError を ValueError に変えています。"
why:
  en: >-
    torch raises only for shapes that cannot be broadcast. (2, 3) and (3,) can: no error, nothing to turn into
    another.
  ja: "torch がエラーを出すのは、ブロードキャストできない形状のときだけです。(2, 3) と (3,) はブロードキャストできるので、変えるべきエラーが起こりません。"
try:
  en: "Compare the shapes before you multiply."
  ja: "掛ける前に形状を比べましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501

import torch


def elementwise_product(a, b):
    try:
        return torch.mul(a, b)
    except RuntimeError as error:
        raise ValueError("the shapes differ") from error
