"""
tasks: [derivative_at, mean_gradient, partial_derivatives, vector_jacobian, summed_gradient, hidden_gradient]
idea:
  en: backward() everywhere, and the gradients read from .grad of leaves that nobody else holds.
  ja: すべて backward() を使い、ほかの誰も持っていない葉テンソルの .grad から勾配を読みます。
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), dtype=torch.double).requires_grad_()
    value = f(point)
    if value.grad_fn is None and value is not point:
        return 0.0
    value.backward()
    return point.grad.item()


def mean_gradient(f, values):
    n = len(values)
    if not n:
        raise ValueError("no values")
    x = torch.tensor([float(value) for value in values], requires_grad=True)
    results = f(x)
    results.backward(torch.full_like(x, 1 / n))
    return sum(results.tolist()) / n, x.grad


def partial_derivatives(f, *point):
    xs = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    z = f(*xs)
    if z.requires_grad:
        z.backward()
    return tuple(0.0 if x.grad is None else float(x.grad) for x in xs)


def vector_jacobian(f, x, v):
    mine = x.detach().clone().requires_grad_(True)
    f(mine).backward(gradient=v)
    return mine.grad


def summed_gradient(w, losses):
    before = w.grad
    w.grad = torch.zeros_like(w)
    for loss in losses:
        loss(w).backward()
    result = w.grad.clone()
    w.grad = before
    return result


def hidden_gradient(x, w, b):
    h = x.detach() @ w.detach().clone().requires_grad_() + b.detach()
    h.retain_grad()
    out = (h.relu() ** 2).mean()
    out.backward()
    return h.grad
