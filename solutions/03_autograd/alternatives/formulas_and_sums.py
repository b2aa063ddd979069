"""
tasks: [mean_gradient, partial_derivatives, vector_jacobian, summed_gradient, hidden_gradient, backward_by_hand]
idea:
  en: One derivative at a time, summed in Python; and the gradients of the layer by formula, in another form.
  ja: 微分を 1 つずつ求めて Python で足し合わせます。層の勾配は、別の形の公式で求めます。
"""

import torch
from torch.autograd import grad
from torch.nn import functional as F


def mean_gradient(f, values):
    leaves = [torch.tensor(float(value), requires_grad=True) for value in values]
    if leaves == []:
        raise ValueError("the mean of nothing")
    results = [f(leaf) for leaf in leaves]
    slopes = [grad(result, leaf)[0].item() for result, leaf in zip(results, leaves, strict=True)]
    n = len(leaves)
    return sum(result.item() for result in results) / n, torch.tensor([slope / n for slope in slopes])


def partial_derivatives(f, *point):
    slopes = []
    for place in range(len(point)):
        numbers = [torch.tensor(float(value), dtype=torch.float64) for value in point]
        numbers[place].requires_grad_()
        z = f(*numbers)
        slopes.append(grad(z, numbers[place])[0].item() if z.requires_grad else 0.0)
    return tuple(slopes)


def vector_jacobian(f, x, v):
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    if v.shape != y.shape:
        raise RuntimeError(f"v must have the shape of y, {y.shape}")
    rows = [grad(element, leaf, retain_graph=True)[0] for element in y]
    return sum(weight * row for weight, row in zip(v, rows, strict=True))


def summed_gradient(w, losses):
    result = torch.zeros(w.shape, dtype=w.dtype, device=w.device)
    for loss in losses:
        leaf = w.detach().clone().requires_grad_()
        result += grad(loss(leaf), leaf)[0]
    return result


def hidden_gradient(x, w, b):
    with torch.no_grad():
        h = F.linear(x, w.T, b)
        return torch.where(h > 0, 2 * h / h.numel(), torch.zeros_like(h))


@torch.no_grad()
def backward_by_hand(x, w, b, y):
    error = x @ w + b
    if list(error.shape) != list(y.shape):
        raise ValueError(f"expected y of shape {list(error.shape)}")
    error -= y
    n, k = error.shape
    loss = torch.einsum("nk,nk->", error, error) / (n * k)
    dw = torch.einsum("nd,nk->dk", x, error) * (2 / (n * k))
    db = 2 * error.mean(0) / k
    return loss, dw, db
