"""
task: minimise
check: test_a_run_that_diverges
title:
  en: "A run that diverges goes on to the end"
  ja: "発散しても最後まで続けています"
wrote:
  en: "Nothing looks for infinities and NaN; only `abs(slope) <= tolerance` ends the search."
  ja: "無限大や NaN を調べず、`abs(slope) <= tolerance` だけで終わりを判断しています。"
why:
  en: "Every comparison with NaN is false, so NaN is never small enough, and the loop runs to max_steps for nothing."
  ja: "NaN との比較はすべて偽です。いつまでも小さくならず、max_steps まで無駄に回り続けます。"
try:
  en: "Return with converged False as soon as `math.isfinite(...)` is False."
  ja: "`math.isfinite(...)` が False になったら、converged=False で返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html
"""

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
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
