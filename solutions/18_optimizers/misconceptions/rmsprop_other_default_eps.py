"""
task: RMSprop
check: test_defaults_of_rmsprop
title:
  en: "Another default eps"
  ja: "eps の既定値が違います"
wrote:
  en: "`eps=1e-6`"
  ja: "`eps=1e-6` としています。"
why:
  en: "torch's default for RMSprop is 1e-8. It matters where gradients are about as small as eps."
  ja: "torch の RMSprop の既定値は 1e-8 です。勾配が eps と同じくらい小さいときに差が出ます。"
try:
  en: "`eps: float = 1e-8`"
  ja: "`eps: float = 1e-8` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-6):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
