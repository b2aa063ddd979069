"""
tasks: [derivative_at, mean_gradient, partial_derivatives, vector_jacobian, summed_gradient, hidden_gradient,
  backward_by_hand]
idea:
  en: torch.func turns a function into its derivative, so there are no leaves, flags or .grad at all.
  ja: torch.func で関数を導関数に変換します。葉テンソルもフラグも .grad も使いません。
"""

import torch
from torch.func import grad, grad_and_value, vjp, vmap


def derivative_at(f, x):
    return grad(f)(torch.tensor(x, dtype=torch.float64)).item()


def mean_gradient(f, values):
    if not values:
        raise ValueError("values must not be empty")
    x = torch.tensor(values, dtype=torch.float32)
    slopes, results = vmap(grad_and_value(f))(x)
    return results.mean().item(), slopes / len(values)


def partial_derivatives(f, *point):
    numbers = [torch.tensor(value, dtype=torch.float64) for value in point]
    slopes = grad(f, argnums=tuple(range(len(point))))(*numbers)
    return tuple(slope.item() for slope in slopes)


def vector_jacobian(f, x, v):
    _, pull_back = vjp(f, x.detach())
    return pull_back(v)[0]


def summed_gradient(w, losses):
    if not losses:
        return w.detach() * 0
    return grad(lambda t: sum(loss(t) for loss in losses))(w.detach())


def hidden_gradient(x, w, b):
    h = torch.addmm(b, x, w).detach()
    return grad(lambda t: t.clamp(min=0).pow(2).mean())(h)


def backward_by_hand(x, w, b, y):
    if (x @ w + b).size() != y.size():
        raise ValueError("y has another shape than the prediction")

    def loss(w, b):
        return (x @ w + b - y).square().mean()

    (dw, db), value = grad_and_value(loss, argnums=(0, 1))(w.detach(), b.detach())
    return value, dw, db
