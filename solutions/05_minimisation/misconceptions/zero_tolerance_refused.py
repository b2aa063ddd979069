"""
task: minimise
check: test_arguments_that_make_no_sense
title:
  en: "tolerance 0 is refused"
  ja: "tolerance = 0 を拒んでいます"
wrote:
  en: "`tolerance <= 0` raises ValueError."
  ja: "`tolerance <= 0` で ValueError を送出しています。"
why:
  en: "0 means: go on until the slope is exactly 0. That is strict, not wrong."
  ja: "0 は「傾きがちょうど 0 になるまで続ける」という意味です。厳しい条件ですが、間違いではありません。"
try:
  en: "Refuse only `tolerance < 0`."
  ja: "`tolerance < 0` だけを拒みましょう。"
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
    if lr <= 0 or tolerance <= 0:
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
