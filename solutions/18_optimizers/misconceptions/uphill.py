"""
task: SGD
check: test_one_step
title:
  en: "The wrong direction"
  ja: "進む向きが逆です"
wrote:
  en: "`p += self.lr * p.grad`"
  ja: "`p += self.lr * p.grad` と書いています。"
why:
  en: "The gradient points to where the loss grows. This goes up the hill, and the loss gets larger with every step."
  ja: "勾配は損失が増える向きを指します。これでは坂を上ることになり、step() のたびに損失が増えます。"
try:
  en: "Subtract: `p -= self.lr * p.grad`."
  ja: "`p -= self.lr * p.grad` と引いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        if not self.params:
            raise ValueError("no tensors")
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p += self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
