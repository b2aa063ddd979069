"""
task: AdamW
check: test_defaults_of_adamw
title:
  en: "No weight decay by default"
  ja: "既定では重み減衰がかかりません"
wrote:
  en: "`weight_decay=0.0`, as in torch.optim.Adam."
  ja: "torch.optim.Adam と同じ `weight_decay=0.0` を既定値にしています。"
why:
  en: "AdamW decays unless told otherwise: its default is 0.01, here as in torch.optim.AdamW. Adam's is 0."
  ja: "torch.optim.AdamW と同じく、AdamW の既定値は 0.01 で、何も渡さなくても重みは減衰します。0 なのは Adam です。"
try:
  en: "`weight_decay: float = 1e-2`"
  ja: "`weight_decay: float = 1e-2` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

import torch


class AdamW:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, decoupled=True):
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
                if self.decoupled:
                    p *= 1 - self.lr * self.weight_decay
                else:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
