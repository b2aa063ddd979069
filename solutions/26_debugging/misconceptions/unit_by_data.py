"""
task: exp_unit
check: test_gradients_for_both
title:
  en: ".data hides the change from autograd"
  ja: ".data を使って、autograd に隠れて書き換えています"
wrote:
  en: "`h.data -= 1` and `h.data.relu_()`."
  ja: "`h.data -= 1` や `h.data.relu_()` と書いています。"
why:
  en: "Without the error, backward uses the overwritten values for the derivative of exp: the gradient is wrong, and
    nothing says so."
  ja: "エラーは出ませんが、backward は上書きされた値を exp の微分係数として使います。
    勾配が間違っていても、何も知らされません。"
try:
  en: "Never write through .data; make new tensors."
  ja: ".data を通して書き込まず、新しいテンソルを作ってください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x @ w
    h = torch.exp(z)
    h.data -= 1
    h.data.relu_()
    return h + z
