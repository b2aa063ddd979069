"""
task: partial_derivatives
check: test_nine_digits
title:
  en: "Computed in float32"
  ja: "float32 で計算しています"
wrote:
  en: "`torch.tensor(float(value), requires_grad=True)`: right to seven digits only."
  ja: "`torch.tensor(float(value), requires_grad=True)` と書いたため、7 桁程度しか正しくありません。"
why:
  en: "A Python float has 64 bits, a tensor made from it 32 unless you say more: 0.7 becomes 0.69999999, 1e60 becomes
    inf."
  ja: "Python の float は 64 ビットですが、そこから作ったテンソルは、指定しない限り 32 ビットです。0.7 は 0.69999999
    に、1e60 は inf になります。"
try:
  en: "Add `dtype=torch.float64`."
  ja: "`dtype=torch.float64` を指定してください。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), requires_grad=True) for value in point]
    z = f(*leaves)
    if z.requires_grad:
        z.backward()
    return tuple(0.0 if leaf.grad is None else leaf.grad.item() for leaf in leaves)
