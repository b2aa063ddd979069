"""
tasks: [derivative_at, partial_derivatives, vector_jacobian, hidden_gradient]
idea:
  en: Whole Jacobians, and forward mode, which carries the derivative along with the value instead of going back.
  ja: ヤコビ行列全体を求める方法と、後ろへたどらずに値と一緒に微分を運ぶフォワードモードを使います。
"""

import torch
from torch.autograd import forward_ad
from torch.autograd.functional import jacobian


def derivative_at(f, x):
    with forward_ad.dual_level():
        point = torch.tensor(x, dtype=torch.float64)
        value = f(forward_ad.make_dual(point, torch.ones_like(point)))
        tangent = forward_ad.unpack_dual(value).tangent
        return 0.0 if tangent is None else tangent.item()


def partial_derivatives(f, *point):
    numbers = tuple(torch.tensor(value, dtype=torch.float64) for value in point)
    return tuple(slope.item() for slope in jacobian(f, numbers))


def vector_jacobian(f, x, v):
    matrix = jacobian(f, x.detach())
    if v.shape != matrix.shape[:1]:
        raise ValueError("one weight for each output, please")
    return v @ matrix


def hidden_gradient(x, w, b):
    h = (x @ w + b).detach()
    return jacobian(lambda t: (torch.maximum(t, torch.zeros_like(t)) ** 2).mean(), h)
