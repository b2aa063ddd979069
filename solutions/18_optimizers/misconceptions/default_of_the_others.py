"""
task: RMSprop
check: test_defaults_of_rmsprop
title:
  en: "Another default rate"
  ja: "lr の既定値が違います"
wrote:
  en: "`lr=1e-3`, as for SGD and Adam."
  ja: "SGD や Adam と同じ `lr=1e-3` としています。"
why:
  en: "The default belongs to the class: 0.01 for RMSprop and Adagrad, 0.001 for SGD and Adam, 1.0 for Adadelta."
  ja: "既定値はクラスごとに違います。RMSprop と Adagrad では 0.01、SGD と Adam では 0.001、Adadelta では 1.0 です。"
try:
  en: "`lr: float = 1e-2`"
  ja: "`lr: float = 1e-2` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""

import torch


class RMSprop:
    def __init__(self, params, lr=1e-3, alpha=0.99, eps=1e-8):
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
