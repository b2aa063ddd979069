"""
tasks: [minimise_steps, trajectory, minimise, minimise_with, curve]
idea:
  en: An optimizer in every search, gradients cleared by hand, and one generator of points that several tasks share.
  ja: どの探索でもオプティマイザを使い、勾配は自分で消します。点のジェネレータをいくつかの設問で共有します。
"""

from typing import NamedTuple

import numpy as np
import torch


class Minimum(NamedTuple):
    x: float
    value: float
    steps: int
    converged: bool


def points(f, x, optimizer):
    while True:
        x.grad = None
        value = f(x)
        value.backward()
        yield value.detach()
        optimizer.step()


def minimise_steps(f, start, lr, steps):
    return minimise_path(f, start, lr, steps)[1]


def trajectory(f, start, lr, steps):
    return minimise_path(f, start, lr, steps)[0]


def minimise_path(f, start, lr, steps):
    if steps < 0:
        raise ValueError(f"steps={steps}")
    x = torch.nn.Parameter(torch.tensor(float(start)))
    numbers = np.zeros(steps + 1, dtype=np.float32)
    for place, value in zip(range(steps + 1), points(f, x, torch.optim.SGD([x], lr)), strict=False):
        numbers[place] = x.item()
        last = value.item()
    return torch.from_numpy(numbers), (x.item(), last)


def minimise(f, start, lr, tolerance=1e-6, max_steps=1000):
    if lr <= 0:
        raise ValueError("lr")
    if tolerance < 0:
        raise ValueError("tolerance")
    x = torch.tensor([start], dtype=torch.float64)[0].clone().requires_grad_()
    optimizer = torch.optim.SGD([x], lr=lr)
    for steps, value in enumerate(points(f, x, optimizer)):
        small = bool(x.grad.abs() <= tolerance)
        if small or steps >= max_steps or not bool(torch.isfinite(x)):
            return Minimum(x.item(), value.item(), steps, small)
    raise AssertionError


def minimise_with(f, start, make_optimizer, steps):
    with torch.no_grad():
        mine = torch.empty(start.shape, dtype=start.dtype, device=start.device)
        mine.copy_(start)
    mine.requires_grad = True
    optimizer = make_optimizer([mine])
    for _ in range(steps):
        mine.grad = torch.autograd.grad(f(mine), mine)[0]
        optimizer.step()
    mine.grad = None
    return mine.requires_grad_(False)


@torch.no_grad()
def curve(f, low, high, count):
    if count <= 1 or not high > low:
        raise ValueError("count, low or high")
    x = torch.from_numpy(np.linspace(low, high, count))
    return list(map(float, x)), list(map(float, f(x)))
