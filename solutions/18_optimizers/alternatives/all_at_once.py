"""
tasks: [SGD, Momentum, Adam, AdamW, RMSprop, Adagrad]
idea:
  en: >-
    torch._foreach operations work on the lists of all tensors at once, in inference mode; one class for Adam and
    AdamW, where the decay is taken from the step instead of the tensor.
  ja: torch._foreach の演算で、全テンソルのリストをまとめて更新します。inference_mode の中で計算します。Adam と AdamW は 1 つのクラスで、減衰は進む距離に含めます。
"""  # noqa: E501

import torch


class Held:
    def hold(self, params, lr, *others):
        self.params, self.lr = list(params), lr
        if any(number < 0 for number in (lr, *others)) or not self.params:
            raise ValueError("negative, or nothing to train")
        self.memory = [[torch.zeros_like(p, requires_grad=False) for p in self.params] for _ in range(2)]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    def step(self):
        with torch.inference_mode():
            places = [place for place, p in enumerate(self.params) if p.grad is not None]
            if places:
                self.move(
                    [self.params[place] for place in places],
                    [self.params[place].grad for place in places],
                    *([row[place] for place in places] for row in self.memory),
                )


class SGD(Held):
    def __init__(self, params, lr=1e-3):
        self.hold(params, lr)

    def move(self, ps, gs, *_):
        torch._foreach_add_(ps, gs, alpha=-self.lr)


class Momentum(Held):
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        self.hold(params, lr, momentum, weight_decay)
        self.momentum, self.decay = momentum, weight_decay

    def move(self, ps, gs, vs, _):
        torch._foreach_mul_(vs, float(self.momentum))
        torch._foreach_add_(vs, torch._foreach_add(gs, ps, alpha=self.decay))
        torch._foreach_add_(ps, vs, alpha=-self.lr)


class AdamW(Held):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        self.hold(params, lr, eps, weight_decay, *betas)
        if max(betas) >= 1:
            raise ValueError("betas")
        self.betas, self.eps, self.decay, self.decoupled, self.t = betas, eps, weight_decay, decoupled, 0

    def step(self):
        self.t += 1
        super().step()

    def move(self, ps, gs, ms, vs):
        one, two = self.betas
        if not self.decoupled:
            gs = torch._foreach_add(gs, ps, alpha=self.decay)
        torch._foreach_lerp_(ms, gs, 1 - one)
        torch._foreach_mul_(vs, float(two))
        torch._foreach_addcmul_(vs, gs, gs, 1 - two)
        roots = torch._foreach_sqrt(torch._foreach_div(vs, 1 - two**self.t))
        torch._foreach_add_(roots, self.eps)
        steps = torch._foreach_div(torch._foreach_div(ms, 1 - one**self.t), roots)
        if self.decoupled:
            torch._foreach_add_(steps, ps, alpha=self.decay)
        torch._foreach_add_(ps, steps, alpha=-self.lr)


class Adam(AdamW):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps, 0.0)


class RMSprop(Held):
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        self.hold(params, lr, alpha, eps)
        self.alpha, self.eps = alpha, eps

    def move(self, ps, gs, vs, _):
        torch._foreach_mul_(vs, float(self.alpha))
        self.divided(ps, gs, vs, 1 - self.alpha)

    def divided(self, ps, gs, vs, share):
        torch._foreach_addcmul_(vs, gs, gs, share)
        below = torch._foreach_add(torch._foreach_sqrt(vs), self.eps)
        torch._foreach_addcdiv_(ps, gs, below, -self.lr)


class Adagrad(RMSprop):
    def __init__(self, params, lr=1e-2, eps=1e-10):
        self.hold(params, lr, eps)
        self.eps = eps

    def move(self, ps, gs, vs, _):
        self.divided(ps, gs, vs, 1.0)
