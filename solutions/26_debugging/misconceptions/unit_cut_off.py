r"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "detach() silences the error and loses half the gradient"
  ja: "detach() でエラーを消し、勾配の半分を失っています"
wrote:
  en: "`h = torch.exp(z).detach()`, or exp under no_grad(), so that h may be changed in place."
  ja: "インプレースで変更できるように、`h = torch.exp(z).detach()` とするか、\
    exp を no_grad() の中で計算しています。"
why:
  en: "Autograd does not know of the detached part any more: only the gradient of + z is left, 1 everywhere."
  ja: "切り離した部分は、autograd から見えなくなります。残るのは + z の勾配だけで、どこでも 1 です。"
try:
  en: "Keep it in the graph, and avoid the in-place operations instead."
  ja: "計算グラフに残し、インプレース演算の方をやめてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x @ w
    h = torch.exp(z).detach()
    h -= 1
    h.relu_()
    return h + z
