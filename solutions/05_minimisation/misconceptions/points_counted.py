"""
task: minimise
check: test_the_first_small_slope
title:
  en: "Points are counted instead of updates"
  ja: "更新ではなく点を数えています"
wrote:
  en: "The counter goes up at each point, also at the one where the search ends."
  ja: "終わった点も含めて、点ごとにカウンターを増やしています。"
why:
  en: "4 updates visit 5 points. A start that is the minimum needs 0 updates."
  ja: "4 回の更新で通る点は 5 個です。start が最小点なら、更新は 0 回です。"
try:
  en: "Count where x changes."
  ja: "x を変えたところで数えましょう。"
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
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps + 1, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
