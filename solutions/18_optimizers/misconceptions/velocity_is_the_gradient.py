"""
task: Momentum
check: test_gradients_written_again
title:
  en: "The velocity is the gradient itself"
  ja: "速度が勾配そのものになっています"
wrote:
  en: "`self.v[i] = p.grad` in the first step, without a copy."
  ja: "最初の step() で、コピーせずに `self.v[i] = p.grad` としています。"
why:
  en: "That is one tensor with two names. The update of v overwrites .grad, and `zero_grad(set_to_none=False)` or the next backward() overwrites v."
  ja: "これは 1 つのテンソルに 2 つの名前を付けただけです。v を更新すると .grad が書き換わり、`zero_grad(set_to_none=False)` や次の backward() で v が書き換わります。"
try:
  en: "`p.grad.clone()`, or start from `torch.zeros_like(p)` and add."
  ja: "`p.grad.clone()` とするか、`torch.zeros_like(p)` から始めて足してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""  # noqa: E501

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = [None] * len(self.params)

    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p if self.weight_decay else p.grad
                    self.v[i] = g if self.v[i] is None else self.v[i].mul_(self.momentum).add_(g)
                    p -= self.lr * self.v[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
