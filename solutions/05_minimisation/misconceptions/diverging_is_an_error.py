"""
task: minimise
check: test_a_run_that_diverges
title:
  en: "A run that diverges is an error"
  ja: "発散がエラーになっています"
wrote:
  en: "A run that is no longer finite raises an error."
  ja: "値が有限でなくなったところでエラーを送出しています。"
why:
  en: "The caller asked what came out, and 'it did not converge' is an answer: a program that tries several rates goes on."
  ja: "呼び出し側が知りたいのは結果です。「収束しなかった」も 1 つの結果で、学習率をいくつか試すプログラムは先へ進めます。"
try:
  en: "Return a Minimum with converged False."
  ja: "converged=False の Minimum を返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html
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
            raise ValueError("the search diverges")
        if abs(slope.item()) <= tolerance:
            return Minimum(x.item(), value.item(), steps, True)
        if steps < max_steps:
            with torch.no_grad():
                x -= lr * slope
    return Minimum(x.item(), value.item(), steps, False)
