"""
tasks: [minimise_steps, trajectory, minimise, minimise_with, curve]
idea:
  en: autograd.grad and a subtraction instead of an optimizer where that is possible; results are filled place by place.
  ja: 可能なところではオプティマイザの代わりに autograd.grad と引き算を使い、結果は 1 か所ずつ埋めます。
"""

import math
from typing import NamedTuple

import torch


class Minimum(NamedTuple):
    x: float
    value: float
    steps: int
    converged: bool


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("no negative steps")
    x = torch.tensor(float(start))
    while steps > 0:
        x.requires_grad_()
        x = (x - lr * torch.autograd.grad(f(x), [x])[0]).detach()
        steps -= 1
    with torch.no_grad():
        return float(x), float(f(x))


def trajectory(f, start, lr, steps):
    if not steps >= 0:
        raise ValueError("steps")
    path = torch.empty(steps + 1)
    path[0] = start
    for place in range(steps):
        x = path[place].clone().requires_grad_()
        path[place + 1] = x.detach() - lr * torch.autograd.grad(f(x), x)[0]
    return path


def minimise(f, start, lr, tolerance=1e-6, max_steps=1000):
    if not (lr > 0 and tolerance >= 0):
        raise ValueError("lr or tolerance")

    def look(x):
        point = torch.tensor(x, dtype=torch.double, requires_grad=True)
        value = f(point)
        value.backward()
        return value.item(), point.grad.item()

    x = float(start)
    for steps in range(max_steps):
        value, slope = look(x)
        if abs(slope) <= tolerance or not math.isfinite(x):
            return Minimum(x, value, steps, abs(slope) <= tolerance)
        x -= lr * slope
    value, slope = look(x)
    return Minimum(x, value, max_steps, abs(slope) <= tolerance)


def minimise_with(f, start, make_optimizer, steps):
    parameter = torch.nn.Parameter(start.detach().clone())
    optimizer = make_optimizer([parameter])

    def closure():
        optimizer.zero_grad()
        loss = f(parameter)
        loss.backward()
        return loss

    for _ in range(steps):
        optimizer.step(closure)
    return parameter.data


def curve(f, low, high, count):
    if count < 2:
        raise ValueError("count")
    if low >= high:
        raise ValueError("low must be below high")
    points = [torch.tensor(low + (high - low) * place / (count - 1)) for place in range(count)]
    return [point.item() for point in points], [f(point).item() for point in points]
