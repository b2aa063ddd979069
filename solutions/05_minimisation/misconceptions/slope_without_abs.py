"""
task: minimise
check: test_from_the_left
title:
  en: "A negative slope counts as small"
  ja: "負の傾きを小さいとみなしています"
wrote:
  en: "`slope <= tolerance` without abs."
  ja: "abs を付けずに `slope <= tolerance` と比べています。"
why:
  en: "Left of a minimum the slope is negative, and any negative number is below the tolerance: the search ends where it began."
  ja: "最小点の左側では傾きが負です。負の数はどれも許容値より小さいので、始めた場所で終わってしまいます。"
try:
  en: "`abs(slope) <= tolerance`."
  ja: "`abs(slope) <= tolerance` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.abs.html
"""  # noqa: E501

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
        if slope.item() <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
