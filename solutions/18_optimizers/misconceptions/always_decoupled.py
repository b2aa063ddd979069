"""
task: AdamW
check: test_beside_or_inside_the_gradient
title:
  en: "The flag is ignored"
  ja: "decoupled を無視しています"
wrote:
  en: "`p *= 1 - lr * weight_decay`, whatever `decoupled` says."
  ja: "`decoupled` の値によらず `p *= 1 - lr * weight_decay` としています。"
why:
  en: "With decoupled=False the class must do what torch.optim.Adam does with weight_decay: the decay is part of the gradient."
  ja: "decoupled=False では、weight_decay を渡した torch.optim.Adam と同じように、減衰を勾配に含めなければなりません。"
try:
  en: "`if self.decoupled: … else: g = g + weight_decay * p`"
  ja: "`if self.decoupled: … else: g = g + weight_decay * p` と分けてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
"""  # noqa: E501

import torch


class AdamW:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        if lr < 0 or eps < 0 or weight_decay < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay, self.decoupled = weight_decay, decoupled
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]
        self.t = 0

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                g = p.grad
                p *= 1 - self.lr * self.weight_decay
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
