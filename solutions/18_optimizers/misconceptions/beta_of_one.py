"""
task: Adam
check: test_adam_refused
title:
  en: "A beta of 1 is let in"
  ja: "beta = 1 を受け付けています"
wrote:
  en: "`0 <= beta <= 1`"
  ja: "`0 <= beta <= 1` と調べています。"
why:
  en: "At β = 1 the average never takes in a gradient, and the correction divides by 1 - 1ᵗ = 0."
  ja: "β = 1 では平均に勾配がまったく入らず、補正では 1 - 1ᵗ = 0 で割ることになります。"
try:
  en: "`0 <= beta < 1` for both."
  ja: "どちらの beta も `0 <= beta < 1` と調べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
"""

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        if lr < 0 or eps < 0 or not all(0 <= beta <= 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
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
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
