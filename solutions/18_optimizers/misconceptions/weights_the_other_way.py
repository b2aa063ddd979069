"""
task: RMSprop
check: test_divided_by_the_root
title:
  en: "alpha and 1 - alpha are swapped"
  ja: "alpha と 1 - alpha が逆です"
wrote:
  en: "`v = (1 - alpha) * v + alpha * g²`"
  ja: "`v = (1 - alpha) * v + alpha * g²` としています。"
why:
  en: "alpha is the share of the past. With 0.99 the other way round, almost nothing of the past is left."
  ja: "alpha は過去に掛ける割合です。0.99 を逆に使うと、過去がほとんど残りません。"
try:
  en: "`v.mul_(alpha).addcmul_(g, g, value=1 - alpha)`"
  ja: "`v.mul_(alpha).addcmul_(g, g, value=1 - alpha)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(1 - self.alpha).addcmul_(p.grad, p.grad, value=self.alpha)
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
