"""
task: affine_power
check: rules
title:
  en: "x itself is changed"
  ja: "x そのものが変わっています"
wrote:
  en: "`x.mul_(scale).add_(shift).pow_(power)`, for a floating point x on the caller's own tensor."
  ja: "`x.mul_(scale).add_(shift).pow_(power)` と書いています。x が浮動小数点数なら、呼び出し側のテンソルに対する操作になります。"
why:
  en: >-
    `x.to(torch.float32)` makes a copy only where something has to change. Where x is float32 already it is x
    itself.
  ja: "`x.to(torch.float32)` は、変換が必要なときしかコピーを作りません。x がもともと float32 なら x そのものです。"
try:
  en: "Use the forms without underscore, or clone first."
  ja: "下線のない演算を使うか、先に clone してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""  # noqa: E501

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    with torch.no_grad():
        x.mul_(scale).add_(shift).pow_(power)
    return x * 1
