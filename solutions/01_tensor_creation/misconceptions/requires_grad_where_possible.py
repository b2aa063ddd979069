"""
task: from_values
check: test_integers_that_require_grad
title:
  en: "requires_grad is dropped for integers"
  ja: "整数では requires_grad を無視しています"
wrote:
  en: "requires_grad is set only where the dtype is floating point; for ints it is forgotten in silence."
  ja: "浮動小数点型のときだけ requires_grad を設定し、int のときは黙って忘れています。"
why:
  en: "Whoever asks for gradients of ints has made a mistake, and learns of it only much later, when .grad stays
    None."
  ja: "整数の勾配を求めるのは、呼び出し側の間違いです。知らせないと、ずっと後で .grad が None
    のままだと気づくことになります。"
try:
  en: "Hand requires_grad on and let torch raise."
  ja: "requires_grad をそのまま渡し、torch にエラーを出させましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    x = torch.tensor(values, dtype=dtype, device=device)
    return x.requires_grad_() if requires_grad and x.is_floating_point() else x
