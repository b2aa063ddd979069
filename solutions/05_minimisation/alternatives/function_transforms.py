"""
tasks: [minimise_steps, trajectory, minimise, curve]
idea:
  en: torch.func turns f into its slope; recursion, accumulate and a generator take the place of loops that change x.
  ja: torch.func で f を傾きの関数に変換し、x を書き換えるループの代わりに再帰・accumulate・ジェネレータを使います。
"""

import itertools
from typing import NamedTuple

import torch
from torch.func import grad, grad_and_value, vmap


class Minimum(NamedTuple):
    x: float
    value: float
    steps: int
    converged: bool


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps must be at least 0")

    def go(x, left):
        return (x.item(), f(x).item()) if left == 0 else go(x - lr * grad(f)(x), left - 1)

    return go(torch.tensor(start, dtype=torch.float32), steps)


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps must be at least 0")
    first = torch.tensor(start, dtype=torch.float32)
    points = itertools.accumulate(range(steps), lambda x, _: torch.sub(x, grad(f)(x), alpha=lr), initial=first)
    return torch.cat([point.reshape(1) for point in points])


def walk(f, x, lr):
    while True:
        slope, value = grad_and_value(f)(x)
        yield x, value, slope
        x = x - lr * slope


def minimise(f, start, lr, tolerance=1e-6, max_steps=1000):
    if min(lr, tolerance + 1e-300) <= 0:
        raise ValueError("lr and tolerance")
    for steps, (x, value, slope) in enumerate(walk(f, torch.tensor(start, dtype=torch.float64), lr)):
        there = bool(slope.abs() <= tolerance)
        lost = bool(slope.isnan() | slope.isinf() | value.isnan() | value.isinf())
        if there or lost or steps == max_steps:
            return Minimum(x=x.item(), value=value.item(), steps=steps, converged=there and not lost)
    raise AssertionError("walk has no end")


def curve(f, low, high, count):
    if not (count >= 2 and low < high):
        raise ValueError("nothing to draw")
    weight = torch.arange(count, dtype=torch.float64) / (count - 1)
    x = torch.lerp(torch.full_like(weight, low), torch.full_like(weight, high), weight)
    return x.tolist(), vmap(f)(x).tolist()
