"""
task: nth_derivative
check: test_the_square
title:
  en: "The tuple of autograd.grad is not unpacked"
  ja: "autograd.grad のタプルから取り出していません"
wrote:
  en: "`value = torch.autograd.grad(…)`: a tuple with one tensor in it."
  ja: "`value = torch.autograd.grad(…)` と書いたので、テンソルが 1 つ入ったタプルになっています。"
why:
  en: "grad returns one gradient for each input asked for, also if there is only one."
  ja: "grad は、指定した入力ごとに勾配を 1 つずつ返します。入力が 1 つでもタプルです。"
try:
  en: "`(value,) = …` or `…[0]`."
  ja: "`(value,) = …` または `…[0]` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n):
        value = torch.autograd.grad(value, point, create_graph=True)
    return value.item()
