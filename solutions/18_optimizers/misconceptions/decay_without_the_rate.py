"""
task: AdamW
check: test_beside_or_inside_the_gradient
title:
  en: "The decay knows no rate"
  ja: "減衰に学習率が掛かっていません"
wrote:
  en: "`p *= 1 - weight_decay`"
  ja: "`p *= 1 - weight_decay` としています。"
why:
  en: "With the usual values that is a thousand times too much: 0.01 in every step halves a weight in 69 steps."
  ja: "よく使われる値では 1000 倍も強すぎます。毎回 0.01 ずつ減ると、69 回の step() で重みが半分になります。"
try:
  en: "`p *= 1 - lr * weight_decay`"
  ja: "`p *= 1 - lr * weight_decay` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

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
                if self.decoupled:
                    p *= 1 - self.weight_decay
                else:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
