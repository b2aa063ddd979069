"""
task: Momentum
check: test_velocity
title:
  en: "The gradient is dampened"
  ja: "勾配が弱められています"
wrote:
  en: "The first velocity is g, but afterwards `v = momentum * v + (1 - momentum) * g`."
  ja: "最初の速度は g ですが、その後は `v = momentum * v + (1 - momentum) * g` としています。"
why:
  en: "That is torch's `dampening=momentum`. Without dampening every gradient enters with its full size, and the velocity may grow to g / (1 - momentum)."
  ja: "これは torch の `dampening=momentum` に当たります。dampening がなければ、勾配はどれもそのままの大きさで加わり、速度は g / (1 - momentum) まで大きくなります。"
try:
  en: "`v = momentum * v + g`, in every step."
  ja: "毎回 `v = momentum * v + g` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""  # noqa: E501

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = [torch.zeros_like(p) for p in self.params]
        self.begun = set()

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p
                    share = 1 - self.momentum if id(p) in self.begun else 1
                    self.begun.add(id(p))
                    v.mul_(self.momentum).add_(g, alpha=share)
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
