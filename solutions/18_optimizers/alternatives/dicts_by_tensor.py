"""
tasks: [SGD, Momentum, Adam, AdamW, RMSprop, Adagrad, build_optimizer]
idea:
  en: >-
    What is remembered is in dicts by tensor, empty at first; plain arithmetic and copy_ under no_grad as a decorator;
    gradients become zeros. AdamW calls super().step() with borrowed gradients. build_optimizer is a match statement.
  ja: 覚えておくものは、テンソルをキーにした辞書に入れます（最初は空です）。更新は普通の四則演算と copy_ で行い、no_grad はデコレータとして使います。勾配は 0 にします。AdamW は勾配を一時的に差し替えて super().step() を呼び、build_optimizer は match 文で書きます。
"""  # noqa: E501

import math

import torch


def demand(good, what):
    if not good:
        raise ValueError(what)


class SGD:
    def __init__(self, params, lr=1e-3):
        self.params = (*params,)
        demand(len(self.params) > 0, "params")
        demand(lr >= 0, "lr")
        self.lr = lr

    @torch.no_grad()
    def step(self):
        for p in (p for p in self.params if p.grad is not None):
            p.copy_(p - self.lr * p.grad)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()


class Momentum(SGD):
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        super().__init__(params, lr)
        demand(min(momentum, weight_decay) >= 0, "momentum, weight_decay")
        self.mu, self.wd, self.velocity = momentum, weight_decay, {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is None:
                continue
            self.velocity[p] = self.mu * self.velocity.get(p, 0) + (p.grad + self.wd * p)
            p.copy_(p - self.lr * self.velocity[p])


class Adam(SGD):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr)
        first, second = betas
        demand(0 <= first < 1 and 0 <= second < 1 and eps >= 0, "betas, eps")
        self.first, self.second, self.eps = first, second, eps
        self.steps, self.mean, self.square = 0, {}, {}

    @torch.no_grad()
    def step(self):
        self.steps += 1
        for p in self.params:
            g = p.grad
            if g is None:
                continue
            self.mean[p] = self.first * self.mean.get(p, 0) + (1 - self.first) * g
            self.square[p] = self.second * self.square.get(p, 0) + (1 - self.second) * g * g
            mean = self.mean[p] / (1 - math.pow(self.first, self.steps))
            square = self.square[p] / (1 - math.pow(self.second, self.steps))
            p.copy_(p - self.lr * mean / (torch.sqrt(square) + self.eps))


class AdamW(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        super().__init__(params, lr, betas, eps)
        demand(weight_decay >= 0, "weight_decay")
        self.wd, self.decoupled = weight_decay, decoupled

    def step(self):
        touched = [p for p in self.params if p.grad is not None]
        before = [p.grad for p in touched]
        with torch.no_grad():
            for p in touched:
                if self.decoupled:
                    p.copy_(p * (1 - self.lr * self.wd))
                else:
                    p.grad = p.grad + self.wd * p
        super().step()
        for p, g in zip(touched, before, strict=True):
            p.grad = g


class RMSprop(SGD):
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        super().__init__(params, lr)
        demand(alpha >= 0 and eps >= 0, "alpha, eps")
        self.alpha, self.eps, self.square = alpha, eps, {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.square[p] = self.alpha * self.square.get(p, 0) + (1 - self.alpha) * p.grad**2
                p.copy_(p - self.lr * p.grad / (self.square[p] ** 0.5 + self.eps))


class Adagrad(SGD):
    def __init__(self, params, lr=1e-2, eps=1e-10):
        super().__init__(params, lr)
        demand(eps >= 0, "eps")
        self.eps, self.total = eps, {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.total[p] = self.total.get(p, 0) + p.grad**2
                p.copy_(p - self.lr * p.grad / (self.total[p] ** 0.5 + self.eps))


def build_optimizer(name, params, lr=None, **options):
    match name:
        case "sgd":
            kind = torch.optim.SGD
        case "momentum":
            kind, options = torch.optim.SGD, dict(momentum=0.9) | options
        case "adam":
            kind = torch.optim.Adam
        case "adamw":
            kind = torch.optim.AdamW
        case "rmsprop":
            kind = torch.optim.RMSprop
        case "adagrad":
            kind = torch.optim.Adagrad
        case "adadelta":
            kind = torch.optim.Adadelta
        case _:
            raise ValueError(name)
    return kind(params, **options) if lr is None else kind(params, lr, **options)
