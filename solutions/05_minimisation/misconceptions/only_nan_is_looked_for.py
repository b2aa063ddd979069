"""
task: minimise
check: test_a_run_that_diverges
title:
  en: "Infinities are overlooked"
  ja: "無限大を見落としています"
wrote:
  en: "The search ends on `math.isnan(x)` only."
  ja: "`math.isnan(x)` のときだけ終わりにしています。"
why:
  en: "x may become infinite and stay so: -inf minus inf is -inf, and never NaN."
  ja: "x は無限大になり、そのままのこともあります。-inf から inf を引いても -inf で、NaN にはなりません。"
try:
  en: "math.isfinite (or torch.isfinite) is False for both, infinities and NaN."
  ja: "math.isfinite（または torch.isfinite）なら、無限大でも NaN でも False になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html
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
    for steps in range(max_steps + 1):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if math.isnan(x.item()):
            break
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
