"""
task: minimise
check: test_in_float64
title:
  en: "The search runs in float32"
  ja: "float32 で探しています"
wrote:
  en: "`torch.tensor(float(start), requires_grad=True)`, which is float32."
  ja: "`torch.tensor(float(start), requires_grad=True)` と書いています。これは float32 です。"
why:
  en: "float32 has 7 digits and ends at 3.4e38: 1e100 is infinite from the start."
  ja: "float32 は約 7 桁で、3.4e38 までの数しか表せません。1e100 は最初から無限大です。"
try:
  en: "`dtype=torch.float64`, named when the tensor is made."
  ja: "テンソルを作るときに `dtype=torch.float64` と指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
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
    x = torch.tensor(float(start), requires_grad=True)
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
