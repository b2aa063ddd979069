"""
task: minimise
check: test_the_limit_of_steps
title:
  en: "The search gives up when f rises"
  ja: "f が増えると諦めています"
wrote:
  en: "A value that is larger than the last one is taken for divergence."
  ja: "前回より値が大きくなっただけで発散とみなしています。"
why:
  en: "f may rise for a step and fall again later. The task calls a run diverging when its numbers are no longer finite."
  ja: "f が一度増えても、後でまた減ることがあります。設問で発散と呼ぶのは、値が有限の数でなくなったときです。"
try:
  en: "Ask whether value and slope are finite; otherwise go on to max_steps."
  ja: "値と傾きが有限かどうかを調べ、有限なら max_steps まで続けましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
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
    last = math.inf
    for steps in range(max_steps + 1):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if not value.item() < last + 1e-9:
            break
        last = value.item()
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
