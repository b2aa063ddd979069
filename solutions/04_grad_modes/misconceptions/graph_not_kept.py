"""
task: nth_derivative
check: test_the_square
title:
  en: "create_graph is missing"
  ja: "create_graph がありません"
wrote:
  en: "`torch.autograd.grad(value, point)`: the first derivative has no graph, so the second fails."
  ja: "`torch.autograd.grad(value, point)` と書いたので、1 階の微分係数に計算グラフがなく、2 階でエラーになります。"
why:
  en: "Without create_graph=True the way back itself is not recorded."
  ja: "create_graph=True がなければ、逆にたどる計算は記録されません。"
try:
  en: "Add `create_graph=True`."
  ja: "`create_graph=True` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n):
        (value,) = torch.autograd.grad(value, point)
    return value.item()
