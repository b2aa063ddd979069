"""
tasks: [predict, no_grad_call, detached_copy, gradient_step_, nth_derivative, mixed_partial, bootstrap_loss]
idea:
  en: Ready-made pieces wherever torch has them - no_grad as a decorator, torch.func, mse_loss.
  ja: デコレータとしての no_grad、torch.func、mse_loss など、torch にあるものを使います。
"""

from contextlib import contextmanager

import torch
from torch.nn import functional as F


@contextmanager
def evaluating(model):
    before = {name: module.training for name, module in model.named_modules()}
    model.train(False)
    try:
        yield
    finally:
        for name, module in model.named_modules():
            module.training = before[name]


@torch.inference_mode()
def predict(model, x):
    with evaluating(model):
        return model(x)


def no_grad_call(f):
    return torch.no_grad()(f)


def detached_copy(x, requires_grad=False):
    return x.clone().detach().requires_grad_(requires_grad)


@torch.no_grad()
def gradient_step_(params, lr):
    if not lr >= 0:
        raise ValueError("the learning rate must be 0 or more")
    for p in filter(lambda p: p.grad is not None, params):
        p.add_(p.grad, alpha=-lr)


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("no integrals here")
    for _ in range(n):
        f = torch.func.grad(f)
    return f(torch.tensor(x, dtype=torch.float64)).item()


def mixed_partial(f, x, y):
    point = torch.tensor([x, y], dtype=torch.float64)
    return torch.func.grad(torch.func.grad(f, argnums=0), argnums=1)(*point).item()


def bootstrap_loss(prediction, target):
    if prediction.size() != target.size():
        raise ValueError("one target for each prediction, please")
    return F.mse_loss(prediction, target.detach())
