"""
task: minimise
check: test_the_last_point_counts
title:
  en: "The last point is not tested"
  ja: "最後の点を調べていません"
wrote:
  en: "The loop makes max_steps rounds of test and update, and then gives up."
  ja: "「調べて更新する」を max_steps 回繰り返し、そのまま諦めています。"
why:
  en: "The last update may have led to the minimum. n updates visit n + 1 points."
  ja: "最後の更新で最小点に着いたかもしれません。n 回の更新で通る点は n + 1 個です。"
try:
  en: "Go round max_steps + 1 times, with no update in the last round; or test once more after the loop."
  ja: "max_steps + 1 周して最後の周では更新しないか、ループの後でもう一度調べましょう。"
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
    steps = 0
    while steps < max_steps:
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if not math.isfinite(value.item()) or not math.isfinite(slope.item()):
            break
        with torch.no_grad():
            x -= lr * slope
        steps += 1
    return Minimum(x.item(), f(x).item(), steps, False)
