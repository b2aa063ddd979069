"""
task: minimise
check: test_the_limit_of_steps
title:
  en: "x and value are from different points"
  ja: "x と value が別の点のものです"
wrote:
  en: "After the last update the old value of f is returned."
  ja: "最後の更新の後、更新前に計算した f の値を返しています。"
why:
  en: "x has moved since f was evaluated."
  ja: "f を計算した後に x が動いています。"
try:
  en: "Evaluate f at the x that you return."
  ja: "返す x で f を計算しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import math
from typing import NamedTuple

import torch


class Minimum(NamedTuple):
    x: float
    value: float
    steps: int
    converged: bool


def minimise(f, start, lr, tolerance=1e-6, max_steps=1000):
    if lr <= 0 or tolerance < 0:
        raise ValueError("lr must be positive, tolerance not negative")
    x = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    for steps in range(max_steps):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if not math.isfinite(value.item()) or not math.isfinite(slope.item()):
            return Minimum(x.item(), value.item(), steps, False)
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        with torch.no_grad():
            x -= lr * slope
    (slope,) = torch.autograd.grad(f(x), x)
    converged = abs(slope.item()) <= tolerance
    return Minimum(x.item(), f(x).item() if converged or max_steps == 0 else value.item(), max_steps, converged)
