"""
task: affine_power
check: test_float64_stays
title:
  en: "float64 is brought down to float32"
  ja: "float64 が float32 に下げられています"
wrote:
  en: "`x.float()` for every x."
  ja: "どの x にも `x.float()` を使っています。"
why:
  en: "float32 keeps about seven digits and ends at 3.4e38: 1e100 becomes inf."
  ja: "float32 の精度は約 7 桁、上限は 3.4e38 です。1e100 は inf になります。"
try:
  en: "Convert only what is not floating point: `if not x.is_floating_point()`."
  ja: "`if not x.is_floating_point()` で調べ、浮動小数点数でないものだけを変換してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_floating_point.html
"""


def affine_power(x, scale, shift, power):
    return (x.float() * scale + shift) ** power
