"""
task: Adagrad
check: test_adagrad_eps
title:
  en: "eps is under the root"
  ja: "eps が根号の中にあります"
wrote:
  en: "`(s + eps).sqrt()`"
  ja: "`(s + eps).sqrt()` としています。"
why:
  en: "torch adds eps to the root. Under the root 1e-10 acts like 1e-5."
  ja: "torch は平方根に eps を足します。根号の中では、1e-10 が 1e-5 のように働きます。"
try:
  en: "`s.sqrt() + eps`"
  ja: "`s.sqrt() + eps` としてください。"
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
                    p -= self.lr * p.grad / (s + self.eps).sqrt()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
