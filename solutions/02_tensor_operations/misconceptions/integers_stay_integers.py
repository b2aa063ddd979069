"""
task: affine_power
check: test_integers_in_float32
title:
  en: "An integer x stays an integer"
  ja: "整数の x が整数のままです"
wrote:
  en: "`(x * scale + shift) ** power` as it stands. With a float `scale` torch promotes x, with an int it does not."
  ja: "`(x * scale + shift) ** power` をそのまま返しています。`scale` が float なら x は浮動小数点数に変換されますが、int なら変換されません。"
why:
  en: "The dtype of the result then depends on whether somebody wrote 2 or 2.0."
  ja: "これでは、2 と書くか 2.0 と書くかで結果のデータ型が変わってしまいます。"
try:
  en: "Convert an x that is not floating point first: `x.to(torch.float32)`."
  ja: "浮動小数点数でない x は、先に `x.to(torch.float32)` で変換してください。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import torch


def affine_power(x, scale, shift, power):
    base = x * scale + shift
    return base**power if power >= 0 else base.to(x.dtype if x.is_floating_point() else torch.float32) ** power
