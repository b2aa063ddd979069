"""
tasks: [SGD, Momentum, Adam, AdamW, RMSprop, Adagrad]
idea:
  en: >-
    Subclasses of torch.optim.Optimizer: the tensors are in param_groups, what is remembered in self.state, and lr is a
    property over the groups. t is counted for each tensor.
  ja: torch.optim.Optimizer を継承します。テンソルは param_groups に、覚えておくものは self.state に入れます。lr は各グループを読み書きするプロパティで、t はテンソルごとに数えます。
"""  # noqa: E501

import torch
from torch.optim import Optimizer


class Base(Optimizer):
    def __init__(self, params, **defaults):
        flat = [*defaults.get("betas", ())]
        numbers = [value for value in defaults.values() if isinstance(value, (int, float))]
        if min(numbers + flat) < 0 or any(beta >= 1 for beta in flat):
            raise ValueError(f"out of range: {defaults}")
        super().__init__(params, defaults)

    @property
    def lr(self):
        return self.param_groups[0]["lr"]

    @lr.setter
    def lr(self, value):
        for group in self.param_groups:
            group["lr"] = value

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    self.update(p, p.grad, self.state[p], group)

    def update(self, p, grad, state, group):
        p.add_(grad, alpha=-group["lr"])


class SGD(Base):
    def __init__(self, params, lr=0.001):
        super().__init__(params, lr=lr)


class Momentum(Base):
    def __init__(self, params, lr=0.01, momentum=0.9, weight_decay=0.0):
        super().__init__(params, lr=lr, momentum=momentum, weight_decay=weight_decay)

    def update(self, p, grad, state, group):
        grad = grad.add(p, alpha=group["weight_decay"])
        old = state.get("velocity")
        state["velocity"] = grad if old is None else old * group["momentum"] + grad
        p.add_(state["velocity"], alpha=-group["lr"])


class Adam(Base):
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, **more):
        super().__init__(params, lr=lr, betas=betas, eps=eps, **more)

    def update(self, p, grad, state, group):
        if not state:
            state.update(t=0, m=torch.zeros_like(p), v=torch.zeros_like(p))
        state["t"] += 1
        first, second = group["betas"]
        state["m"].lerp_(grad, 1 - first)
        state["v"].lerp_(grad.square(), 1 - second)
        size = group["lr"] / (1 - first ** state["t"])
        below = state["v"].sqrt().div_((1 - second ** state["t"]) ** 0.5).add_(group["eps"])
        p.addcdiv_(state["m"], below, value=-size)


class AdamW(Adam):
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01, decoupled=True):
        super().__init__(params, lr, betas, eps, weight_decay=weight_decay, decoupled=decoupled)

    def update(self, p, grad, state, group):
        if group["decoupled"]:
            p.mul_(1 - group["lr"] * group["weight_decay"])
        else:
            grad = grad.add(p, alpha=group["weight_decay"])
        super().update(p, grad, state, group)


class RMSprop(Base):
    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8):
        super().__init__(params, lr=lr, alpha=alpha, eps=eps)

    def update(self, p, grad, state, group):
        old = state.setdefault("v", torch.zeros_like(p))
        old.mul_(group["alpha"]).addcmul_(grad, grad, value=1 - group["alpha"])
        p.addcdiv_(grad, old.sqrt().add_(group["eps"]), value=-group["lr"])


class Adagrad(Base):
    def __init__(self, params, lr=0.01, eps=1e-10):
        super().__init__(params, lr=lr, eps=eps)

    def update(self, p, grad, state, group):
        total = state.setdefault("sum", torch.zeros_like(p)).addcmul_(grad, grad)
        p.addcdiv_(grad, total.sqrt() + group["eps"], value=-group["lr"])
