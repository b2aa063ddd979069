"""
task: AdamW
check: test_decay_inside_the_gradient
title:
  en: "v does not see the decay"
  ja: "v に減衰が入っていません"
wrote:
  en: "With decoupled=False, m is made of `g + weight_decay * p`, but v of p.grad alone."
  ja: "decoupled=False のとき、m には `g + weight_decay * p` を使っていますが、v には p.grad だけを使っています。"
why:
  en: "The gradient with the decay in it is the gradient of this step, for m and for v."
  ja: "減衰を足したものがこの step() の勾配です。m にも v にもそれを使います。"
try:
  en: "Use the same g in both lines."
  ja: "どちらの行でも同じ g を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
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
                    p *= 1 - self.lr * self.weight_decay
                else:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
