"""
task: Adagrad
check: test_divided_by_all_squares
title:
  en: "The root is missing"
  ja: "平方根がありません"
wrote:
  en: "`p.grad / (s + eps)`"
  ja: "`p.grad / (s + eps)` としています。"
why:
  en: "The first step is then lr / g long instead of lr: the larger the gradient, the shorter the step."
  ja: "これでは、最初に進む距離が lr ではなく lr / g になります。勾配が大きいほど、進まなくなってしまいます。"
try:
  en: "`p.grad / (s.sqrt() + eps)`"
  ja: "`p.grad / (s.sqrt() + eps)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
"""

import torch


class Adagrad:
    def __init__(self, params, lr=1e-2, eps=1e-10):
        if lr < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.eps = lr, eps
        self.s = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, s in zip(self.params, self.s, strict=True):
                if p.grad is not None:
                    s += p.grad**2
                    p -= self.lr * p.grad / (s + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
