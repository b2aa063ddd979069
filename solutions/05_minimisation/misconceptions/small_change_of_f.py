"""
task: minimise
check: test_the_slope_decides
title:
  en: "A small change of f is taken for a small slope"
  ja: "f の変化が小さいことを傾きが小さいことと取り違えています"
wrote:
  en: "The search ends when f has changed by no more than the tolerance since the last point."
  ja: "1 つ前の点からの f の変化が許容値以下になったら終わりにしています。"
why:
  en: "f also changes little when lr is tiny, and on a long gentle slope it may change much in one step."
  ja: "f の変化は lr が小さいだけでも小さくなります。逆に、緩やかな坂でも歩幅が大きければ大きく変わります。"
try:
  en: "Compare the slope with the tolerance, at each point."
  ja: "どの点でも、傾きを許容値と比べましょう。"
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
    last = None
    for steps in range(max_steps + 1):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        if not math.isfinite(value.item()) or not math.isfinite(slope.item()):
            break
        if slope.item() == 0 or (last is not None and abs(value.item() - last) <= tolerance):
            return Minimum(x.item(), value.item(), steps, True)
        last = value.item()
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
