"""
task: Adam
check: test_two_averages
title:
  en: "v averages the gradients, not their squares"
  ja: "v が 2 乗ではなく勾配の平均です"
wrote:
  en: "`v.mul_(b2).add_(p.grad, alpha=1 - b2)`"
  ja: "`v.mul_(b2).add_(p.grad, alpha=1 - b2)` としています。"
why:
  en: "The root of a negative average is NaN, and even where it is positive the size of the gradient is not divided away."
  ja: "平均が負なら、平方根は NaN です。正でも、勾配の大きさが打ち消されません。"
try:
  en: "`v.mul_(b2).addcmul_(g, g, value=1 - b2)`"
  ja: "`v.mul_(b2).addcmul_(g, g, value=1 - b2)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.addcmul_.html
"""  # noqa: E501

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
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).add_(p.grad, alpha=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
