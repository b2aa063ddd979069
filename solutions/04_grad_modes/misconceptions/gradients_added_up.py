"""
task: nth_derivative
check: test_the_square
title:
  en: "backward() has added the derivatives up"
  ja: "backward() で微分係数が足し合わされています"
wrote:
  en: "`value.backward(create_graph=True)` and `point.grad` in a loop: 10 + 2 = 12 for the second derivative of x² at
    5."
  ja: "`value.backward(create_graph=True)` と `point.grad` を繰り返しています。x² の x = 5 での 2 階は 10 + 2 = 12
    になります。"
why:
  en: "backward() adds to .grad, where the first derivative still is."
  ja: "backward() は .grad に加算します。そこには 1 階の微分係数が残っています。"
try:
  en: "`torch.autograd.grad` hands the derivative over and leaves .grad alone."
  ja: "`torch.autograd.grad` なら、.grad に触れずに微分係数を返します。"
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
        value.backward(create_graph=True)
        value = point.grad
    return value.item()
