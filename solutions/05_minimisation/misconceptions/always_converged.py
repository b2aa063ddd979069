"""
task: minimise
check: test_the_limit_of_steps
title:
  en: "converged is True because the loop ended"
  ja: "ループが終わっただけで converged が True になっています"
wrote:
  en: "After the loop: `return Minimum(…, True)`, whatever ended it."
  ja: "ループの後、終わった理由を問わず `return Minimum(…, True)` としています。"
why:
  en: "A search that ran out of steps has found nothing yet. This flag is the only way to tell."
  ja: "更新の回数を使い切っただけなら、まだ何も見つかっていません。それを知る手がかりはこのフラグだけです。"
try:
  en: "Set it from the last slope: `abs(slope) <= tolerance`."
  ja: "最後の傾きから決めましょう。`abs(slope) <= tolerance` です。"
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
            return Minimum(x.item(), value.item(), steps, False)
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, True)
