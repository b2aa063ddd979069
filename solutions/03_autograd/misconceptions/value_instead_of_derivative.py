"""
task: derivative_at
check: test_the_square
title:
  en: "The value instead of the derivative"
  ja: "微分係数ではなく関数の値になっています"
wrote:
  en: "`f(point).item()`, which is f at x: 25 for x² at 5, where the derivative is 10."
  ja: "`f(point).item()` を返したため、f の x での値になっています。x² の x = 5 では 25 ですが、微分係数は 10 です。"
why:
  en: "A forward pass only computes values and records how. Derivatives appear when you go back through that record."
  ja: "順伝播は値を計算し、その手順を記録するだけです。微分は、その記録を逆にたどってはじめて求まります。"
try:
  en: "Call `backward()` on the value and read `point.grad`, or ask `torch.autograd.grad(value, point)`."
  ja: "求めた値に対して `backward()` を呼んで `point.grad` を読むか、`torch.autograd.grad(value, point)`
    を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    return f(point).item()
