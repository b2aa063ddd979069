"""
task: AdamW
check: test_beside_or_inside_the_gradient
title:
  en: "The decay comes after the step"
  ja: "減衰が更新の後になっています"
wrote:
  en: "Adam's step first, then `p *= 1 - lr * weight_decay`: 0.891 instead of 0.890."
  ja: "先に Adam の更新をし、その後で `p *= 1 - lr * weight_decay` としています。0.890 ではなく 0.891 になります。"
why:
  en: "Then the step that was just made is shrunk as well. torch shrinks the old value, before anything else."
  ja: "これでは、今進んだ分まで縮めてしまいます。torch では、最初に元の値を縮めます。"
try:
  en: "Decay first, step afterwards."
  ja: "先に減衰、その後に更新としてください。"
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
                if not self.decoupled:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)
                if self.decoupled:
                    p *= 1 - self.lr * self.weight_decay

    def zero_grad(self):
        for p in self.params:
            p.grad = None
