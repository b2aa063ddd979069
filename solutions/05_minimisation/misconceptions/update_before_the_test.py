"""
task: minimise
check: test_already_there
title:
  en: "x moves before its slope is tested"
  ja: "傾きを調べる前に x を動かしています"
wrote:
  en: "In each round: slope, update, then the test of the old slope. A start at the minimum is left again."
  ja: "各周回で傾きを求め、更新し、その後で前の傾きを調べています。start が最小点でも、そこから離れてしまいます。"
why:
  en: "The slope belongs to the point before the update; the x that is returned is one step further."
  ja: "調べている傾きは更新前の点のものです。返される x は、その 1 歩先にあります。"
try:
  en: "Test first, return if the slope is small, and update only then."
  ja: "先に調べて、傾きが小さければ返します。更新はその後です。"
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
    for steps in range(1, max_steps + 1):
        (slope,) = torch.autograd.grad(f(x), x)
        with torch.no_grad():
            x -= lr * slope
        if not math.isfinite(x.item()) or not math.isfinite(f(x).item()):
            return Minimum(x.item(), f(x).item(), steps, False)
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), f(x).item(), steps, True)
    return Minimum(x.item(), f(x).item(), max_steps, False)
