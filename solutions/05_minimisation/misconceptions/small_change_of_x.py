"""
task: minimise
check: test_the_slope_decides
title:
  en: "A small step is taken for a small slope"
  ja: "歩みが小さいことを傾きが小さいことと取り違えています"
wrote:
  en: "The search ends when x hardly moves: `lr * abs(slope) <= tolerance`."
  ja: "x がほとんど動かなくなったら終わりにしています（`lr * abs(slope) <= tolerance`）。"
why:
  en: "The length of a step is lr times the slope. With a tiny lr, x hardly moves on the steepest slope."
  ja: "歩幅は lr × 傾き です。lr がとても小さければ、どんなに急な坂でも x はほとんど動きません。"
try:
  en: "Compare the slope itself with the tolerance."
  ja: "傾きそのものを許容値と比べましょう。"
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
        if lr * abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
