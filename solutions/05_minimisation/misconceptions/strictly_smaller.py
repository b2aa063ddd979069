"""
task: minimise
check: test_the_first_small_slope
title:
  en: "A slope equal to the tolerance is not enough"
  ja: "許容値と等しい傾きでは終わりません"
wrote:
  en: "`abs(slope) < tolerance`."
  ja: "`abs(slope) < tolerance` と比べています。"
why:
  en: "The condition is ≤. With tolerance 0, even an exact minimum would never do."
  ja: "条件は ≤ です。< では、許容値が 0 のとき、ちょうど最小点にいても終われません。"
try:
  en: "`abs(slope) <= tolerance`."
  ja: "`abs(slope) <= tolerance` としましょう。"
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
    for steps in range(max_steps + 1):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if not math.isfinite(value.item()) or not math.isfinite(slope.item()):
            break
        if abs(slope.item()) < tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
