"""
tasks: [predict, no_grad_call, detached_copy, gradient_step_, nth_derivative, mixed_partial, bootstrap_loss]
idea:
  en: The switches set and put back by hand, copies through copy_, Hessians, and a stack for the flags.
  ja: スイッチを自分で切り替えて戻し、copy_ でコピーし、ヘッセ行列を使います。
"""

import contextlib
import functools

import torch
from torch.autograd.functional import hessian


def predict(model, x):
    with contextlib.ExitStack() as stack:
        for module in model.modules():
            stack.callback(setattr, module, "training", module.training)
            module.training = False
        stack.enter_context(torch.set_grad_enabled(False))
        return model(x)


def no_grad_call(f):
    def call(*args, **kwargs):
        before = torch.is_grad_enabled()
        torch.set_grad_enabled(False)
        try:
            return f(*args, **kwargs)
        finally:
            torch.set_grad_enabled(before)

    return functools.update_wrapper(call, f)


def detached_copy(x, requires_grad=False):
    with torch.no_grad():
        copy = torch.empty_like(x).copy_(x)
    copy.requires_grad = requires_grad
    return copy


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("lr < 0")
    for p in params:
        if p.grad is None:
            continue
        with torch.no_grad():
            p.copy_(p - lr * p.grad)


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n < 0")

    def derivative(value, point, order):
        if order == 0:
            return value
        if not value.requires_grad:
            return torch.zeros_like(value)
        slope = torch.autograd.grad(value, point, create_graph=True, allow_unused=True)[0]
        return derivative(torch.zeros_like(value) if slope is None else slope, point, order - 1)

    point = torch.tensor(float(x), dtype=torch.double).requires_grad_()
    return float(derivative(f(point), point, n))


def mixed_partial(f, x, y):
    point = torch.tensor([float(x), float(y)], dtype=torch.float64)
    return hessian(lambda t: f(t[0], t[1]), point)[0, 1].item()


def bootstrap_loss(prediction, target):
    if list(prediction.shape) != list(target.shape):
        raise ValueError("other shapes")
    with torch.no_grad():
        wanted = target.clone()
    return torch.sum((prediction - wanted) * (prediction - wanted)) / prediction.numel()
