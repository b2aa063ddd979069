"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "The gradient goes to a copy of x"
  ja: "勾配が x のコピーに入っています"
wrote:
  en: "`x = x.detach().clone().requires_grad_()`, and then the computation with it."
  ja: "`x = x.detach().clone().requires_grad_()` とし、それを使って計算しています。"
why:
  en: "The copy is a leaf of its own: the gradient stops there, and the caller's x gets none."
  ja: "コピーは新しい葉テンソルです。勾配はそこで止まり、呼び出し側の x には伝わりません。"
try:
  en: "Use x itself: nothing here has to change it."
  ja: "x をそのまま使ってください。ここでは、x を変更する必要がありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.clone.html
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    x = x.detach().clone().requires_grad_()
    z = x @ w
    return torch.relu(torch.exp(z) - 1) + z
