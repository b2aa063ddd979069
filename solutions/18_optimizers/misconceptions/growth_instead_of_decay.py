"""
task: AdamW
check: test_adamw_refused
title:
  en: "A negative decay is let in"
  ja: "負の weight_decay を受け付けています"
wrote:
  en: "The constructor checks what Adam checks, and weight_decay not at all."
  ja: "コンストラクタで、Adam と同じものだけを調べ、weight_decay を調べていません。"
why:
  en: "With a negative value the weights grow in every step, away from 0."
  ja: "負の値では、step() のたびに重みが 0 から遠ざかるように大きくなります。"
try:
  en: "`if weight_decay < 0: raise ValueError(…)`"
  ja: "`if weight_decay < 0: raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

import torch


class AdamW:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
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
