"""
task: Adam
check: test_the_first_step
title:
  en: "t starts at 0"
  ja: "t が 0 から始まっています"
wrote:
  en: "t is counted up at the end of step(), so the first correction divides by 1 - β⁰ = 0."
  ja: "t を step() の最後に増やしているため、最初の補正で 1 - β⁰ = 0 で割っています。"
why:
  en: "t is the number of gradients that are in the averages. When the first correction is made there is already one."
  ja: "t は、移動平均に入っている勾配の数です。最初に補正するときには、すでに 1 つ入っています。"
try:
  en: "`self.t += 1` at the beginning of step()."
  ja: "step() の最初で `self.t += 1` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
"""

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]
        self.t = 0

    def step(self):
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)
        self.t += 1

    def zero_grad(self):
        for p in self.params:
            p.grad = None
