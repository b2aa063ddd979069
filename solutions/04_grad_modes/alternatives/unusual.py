"""
tasks: [predict, no_grad_call, detached_copy, gradient_step_, nth_derivative, mixed_partial, bootstrap_loss]
idea:
  en: A recursion over children, a class as decorator, detach() in place of no_grad, backward().
  ja: 子モジュールの再帰、クラスによるデコレータ、no_grad の代わりの detach()、backward() などを使います。
"""

import functools

import torch


def predict(model, x):
    def collect(module):
        yield module, module.training
        for child in module.children():
            yield from collect(child)

    before = list(collect(model))
    for module, _ in before:
        module.train(False)
    try:
        with torch.inference_mode():
            result = model(x)
    finally:
        for module, flag in before:
            module.train(flag)
    return result.clone()


class NoGrad:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f

    def __call__(self, *args, **kwargs):
        with torch.autograd.set_grad_enabled(False):
            return self.f(*args, **kwargs)


def no_grad_call(f):
    return NoGrad(f)


def detached_copy(x, requires_grad=False):
    copy = torch.asarray(x.detach(), copy=True)
    return copy.requires_grad_() if requires_grad else copy


def gradient_step_(params, lr):
    if lr < 0.0:
        raise ValueError(f"{lr} < 0")
    for p in list(params):
        if p.grad is not None:
            inner = p.detach()
            inner -= lr * p.grad


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError(n)
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = f(point)
    while n and value.requires_grad:
        point.grad = None
        value.backward(create_graph=True, inputs=[point])
        value, n = point.grad, n - 1
    point.grad = None
    return 0.0 if n else value.detach().item()


def mixed_partial(f, x, y):
    a, b = (torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in (x, y))
    value = f(a, b) + 0 * a * b
    (slope,) = torch.autograd.grad(value, b, create_graph=True)
    (mixed,) = torch.autograd.grad(slope, a)
    return mixed.item()


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    fixed = target.clone().detach_()
    return (prediction - fixed).pow(2).mean()
