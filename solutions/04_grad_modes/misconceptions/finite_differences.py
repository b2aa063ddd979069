"""
task: nth_derivative
check: test_higher_orders
title:
  en: "Finite differences lose their digits"
  ja: "差分商では桁が失われます"
wrote:
  en: "Differences of f at neighbouring points, divided by powers of h."
  ja: "近くの点での f の差を、h のべきで割っています。"
why:
  en: "Each order subtracts nearly equal numbers and divides by a small one. After two or three orders nothing is
    left."
  ja: "1 階ごとに、ほとんど等しい数を引き、小さい数で割ります。2、3 階で正しい桁はなくなります。"
try:
  en: "autograd's derivatives are exact: torch.autograd.grad with create_graph=True."
  ja: "autograd の微分は正確です。create_graph=True を付けて torch.autograd.grad を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import math

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    h = 1e-3
    points = [float(x) + (k - n / 2) * h for k in range(n + 1)]
    values = [f(torch.tensor(point, dtype=torch.float64)).item() for point in points]
    return sum((-1) ** (n - k) * math.comb(n, k) * value for k, value in enumerate(values)) / h**n
