"""
task: Adagrad
check: test_defaults_of_adagrad
title:
  en: "Another default eps"
  ja: "eps の既定値が違います"
wrote:
  en: "`eps=1e-8`, as for Adam and RMSprop."
  ja: "Adam や RMSprop と同じ `eps=1e-8` としています。"
why:
  en: "Adagrad's default is 1e-10. It matters for very small gradients."
  ja: "Adagrad の既定値は 1e-10 です。勾配がとても小さいときに差が出ます。"
try:
  en: "`eps: float = 1e-10`"
  ja: "`eps: float = 1e-10` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
"""

import torch


class Adagrad:
    def __init__(self, params, lr=1e-2, eps=1e-8):
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
                    p -= self.lr * p.grad / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
