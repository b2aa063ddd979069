"""
task: nth_derivative
check: test_the_square
title:
  en: "Every second derivative comes out as 0"
  ja: "2 階の微分係数がいつも 0 になります"
wrote:
  en: "create_graph is missing, and a value without graph is taken for a constant."
  ja: "create_graph がなく、計算グラフのない値を定数とみなしています。"
why:
  en: "A missing graph means «constant» only if it was kept wherever there is one."
  ja: "「計算グラフがなければ定数」と言えるのは、計算グラフを必ず残しているときだけです。"
try:
  en: "`torch.autograd.grad(value, point, create_graph=True)`"
  ja: "`torch.autograd.grad(value, point, create_graph=True)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n):
        if not value.requires_grad:
            return 0.0
        (value,) = torch.autograd.grad(value, point)
    return value.item()
