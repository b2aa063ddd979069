"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "The result of relu is overwritten"
  ja: "relu の結果を上書きしています"
wrote:
  en: "`h += z` on the result of relu."
  ja: "relu の結果に `h += z` を使っています。"
why:
  en: "relu saves its result too, to know where it was positive. The same error, one line further down."
  ja: "relu も、どこが正だったかを知るために結果を取っておきます。1 行後ろで、同じエラーになります。"
try:
  en: "Return h + z."
  ja: "h + z を返してください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x @ w
    h = torch.relu(torch.exp(z) - 1)
    h += z
    return h
