"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "The caller's tensor is still written into"
  ja: "呼び出し側のテンソルにまだ書き込んでいます"
wrote:
  en: "`x *= 1` was kept; the rest is repaired."
  ja: "`x *= 1` を残したまま、ほかを直しています。"
why:
  en: "A leaf that requires grad may not be changed in place. And where x came out of a computation, that
    computation may still need it."
  ja: "勾配を必要とする葉テンソルは、インプレースで変更できません。
    x が何かの計算の結果なら、その計算がまだ x を必要としていることもあります。"
try:
  en: "Remove the line: it does nothing else."
  ja: "その行を消してください。ほかに役目はありません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    x *= 1
    z = x @ w
    return torch.relu(torch.exp(z) - 1) + z
