"""
task: nth_derivative
check: test_the_square
title:
  en: "One order too many"
  ja: "階数が 1 つ多くなっています"
wrote:
  en: "The loop runs n + 1 times, or a first derivative is taken before it."
  ja: "ループが n + 1 回になっているか、ループの前に 1 回微分しています。"
why:
  en: "n = 0 means: not differentiated at all."
  ja: "n = 0 は、まったく微分しないことを意味します。"
try:
  en: "Start from f(x), and differentiate n times."
  ja: "f(x) から始めて、n 回微分しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    for _ in range(n + 1):
        if not value.requires_grad:
            return 0.0
        (value,) = torch.autograd.grad(value, point, create_graph=True)
    return value.item()
