"""
task: minimise
check: test_arguments_that_make_no_sense
title:
  en: "lr 0 is accepted"
  ja: "lr = 0 を受け付けています"
wrote:
  en: "`lr < 0` is refused, but not 0."
  ja: "`lr < 0` は拒んでいますが、0 を拒んでいません。"
why:
  en: "With lr 0 the search never moves and burns all its steps."
  ja: "lr が 0 では少しも動かず、更新の回数を無駄に使い切ります。"
try:
  en: "`if lr <= 0 or tolerance < 0: raise ValueError(...)`."
  ja: "`if lr <= 0 or tolerance < 0: raise ValueError(...)` としましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
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
    if lr < 0 or tolerance < 0:
        raise ValueError("lr must be positive, tolerance not negative")
    x = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    for steps in range(max_steps + 1):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if not math.isfinite(value.item()) or not math.isfinite(slope.item()):
            break
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
