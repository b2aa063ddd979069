"""
task: nth_derivative
check: test_negative_orders
title:
  en: "Negative orders are not refused"
  ja: "負の階数を受け付けています"
wrote:
  en: "`range(n)` is empty for n < 0, so f(x) comes back."
  ja: "n < 0 では `range(n)` が空なので、f(x) が返ります。"
why:
  en: "There is no derivative of order -1: the caller has made a mistake."
  ja: "-1 階の微分というものはありません。呼び出し側の間違いです。"
try:
  en: "`if n < 0: raise ValueError(…)`"
  ja: "`if n < 0: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n):
        if not value.requires_grad:
            return 0.0
        (value,) = torch.autograd.grad(value, point, create_graph=True)
    return value.item()
