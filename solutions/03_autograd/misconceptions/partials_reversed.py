"""
task: partial_derivatives
check: test_two_variables
title:
  en: "The derivatives come in the wrong order"
  ja: "偏微分係数の順序が逆です"
wrote:
  en: "The last argument first: (16, 8) instead of (8, 16)."
  ja: "最後の引数から順に並べたため、(8, 16) ではなく (16, 8) になっています。"
why:
  en: "Backpropagation goes backwards through the operations, but the results belong to the arguments in their own
    order."
  ja: "逆伝播は演算を逆向きにたどりますが、結果は引数の順に並べる必要があります。"
try:
  en: "Go through the arguments in the order in which they were given."
  ja: "引数が渡された順に、それぞれの勾配を取り出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    z = f(*leaves)
    if z.requires_grad:
        z.backward()
    slopes = []
    while leaves:
        grad = leaves.pop().grad
        slopes.append(0.0 if grad is None else grad.item())
    return tuple(slopes)
