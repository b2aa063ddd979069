"""
task: minimise
check: test_the_slope_decides
title:
  en: "The tolerance grows with x"
  ja: "許容値が x とともに大きくなっています"
wrote:
  en: "`abs(slope) <= tolerance * max(1, abs(x))`, a relative tolerance."
  ja: "`abs(slope) <= tolerance * max(1, abs(x))` と、相対的な許容値を使っています。"
why:
  en: "Far from 0 the search then ends on slopes that are much steeper than the tolerance."
  ja: "0 から遠いところでは、許容値よりずっと急な坂で終わってしまいます。"
try:
  en: "`abs(slope) <= tolerance`, wherever x is."
  ja: "x がどこにあっても `abs(slope) <= tolerance` です。"
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
        if abs(slope.item()) <= tolerance * max(1, abs(x.item())):
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
