"""
task: Adam
check: test_defaults_of_adam
title:
  en: "Another default eps"
  ja: "eps の既定値が違います"
wrote:
  en: "`eps=1e-6`"
  ja: "`eps=1e-6` としています。"
why:
  en: "torch's default for Adam is 1e-8. It matters where gradients are about as small as eps: then it decides how far a step goes."
  ja: "torch の Adam の既定値は 1e-8 です。勾配が eps と同じくらい小さいときは、eps が 1 歩の長さを左右します。"
try:
  en: "`eps: float = 1e-8`"
  ja: "`eps: float = 1e-8` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
"""  # noqa: E501

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-6):
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
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
