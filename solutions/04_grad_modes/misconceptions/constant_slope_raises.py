"""
task: nth_derivative
check: test_past_the_degree
title:
  en: "A constant derivative cannot be differentiated"
  ja: "定数になった微分係数を微分しようとしています"
wrote:
  en: "The loop goes on after the derivative has become a constant: RuntimeError for the second derivative of 3x."
  ja: "微分係数が定数になった後もループを続けています。3x の 2 階で RuntimeError になります。"
why:
  en: "A constant has no graph to go back through. Its derivative is 0, but torch does not say so by itself."
  ja: "定数にはたどる計算グラフがありません。微分係数は 0 ですが、torch が自分からそう答えることはありません。"
try:
  en: "`if not value.requires_grad: return 0.0`"
  ja: "`if not value.requires_grad: return 0.0` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n):
        (value,) = torch.autograd.grad(value, point, create_graph=True)
    return value.item()
