"""
tasks: [SGD, Momentum, Adam, AdamW, RMSprop, Adagrad, build_optimizer]
idea:
  en: Each class holds one of PyTorch's own optimizers and passes everything on, lr included.
  ja: どのクラスも PyTorch のオプティマイザを 1 つ持ち、lr も含めてすべてを任せます。
"""

import torch
from torch import optim


class Wrapped:
    def __init__(self, inner):
        self.inner = inner

    lr = property(
        lambda self: self.inner.param_groups[0]["lr"],
        lambda self, rate: self.inner.param_groups[0].update(lr=rate),
    )

    def step(self):
        self.inner.step()

    def zero_grad(self):
        self.inner.zero_grad(set_to_none=False)


class SGD(Wrapped):
    def __init__(self, params, lr=1e-3):
        super().__init__(optim.SGD(params, lr))


class Momentum(Wrapped):
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        super().__init__(optim.SGD(params, lr, momentum, weight_decay=weight_decay))


class Adam(Wrapped):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(optim.Adam(params, lr, betas, eps))


class AdamW(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        kind = optim.AdamW if decoupled else optim.Adam
        self.inner = kind(params, lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)


class RMSprop(Wrapped):
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        super().__init__(optim.RMSprop(params, lr, alpha, eps))


class Adagrad(Wrapped):
    def __init__(self, params, lr=1e-2, eps=1e-10):
        super().__init__(optim.Adagrad(params, lr, eps=eps))


SPECS = {
    "sgd": (optim.SGD, {}),
    "momentum": (optim.SGD, {"momentum": 0.9}),
    "adam": (optim.Adam, {}),
    "adamw": (optim.AdamW, {}),
    "rmsprop": (optim.RMSprop, {}),
    "adagrad": (optim.Adagrad, {}),
    "adadelta": (optim.Adadelta, {}),
}


def build_optimizer(name: str, params, lr=None, **options) -> torch.optim.Optimizer:
    try:
        kind, defaults = SPECS[name]
    except KeyError:
        raise ValueError(f"no optimizer is called {name!r}") from None
    rate = {} if lr is None else {"lr": lr}
    return kind([{"params": list(params)}], **{**defaults, **options, **rate})
