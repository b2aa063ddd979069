"""
task: SGD
check: test_zero_grad
title:
  en: "zero_grad() clears nothing"
  ja: "zero_grad() が何も消していません"
wrote:
  en: "`grad = p.grad` and then `grad = None`, which only moves the name."
  ja: "`grad = p.grad` の後に `grad = None` としていますが、名前を付け替えただけです。"
why:
  en: "backward() adds to what is in .grad. As long as the old gradient is there, every step also repeats all earlier ones."
  ja: "backward() は .grad にあるものに加算します。古い勾配が残っていると、step() のたびに、それまでの勾配もすべて繰り返されます。"
try:
  en: "`p.grad = None`, or `p.grad.zero_()` where there is one."
  ja: "`p.grad = None` とするか、勾配があるときに `p.grad.zero_()` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""  # noqa: E501

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
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            grad = p.grad
            if grad is not None:
                grad = None
