"""
task: Momentum
check: test_decay_in_the_gradient
title:
  en: "The weight decays twice"
  ja: "重み減衰が 2 回かかっています"
wrote:
  en: "`p *= 1 - lr * weight_decay`, and weight_decay · p in the gradient as well."
  ja: "`p *= 1 - lr * weight_decay` とした上に、勾配にも weight_decay · p を足しています。"
why:
  en: "Each of the two is a form of weight decay. The formula of this task has only the one in the gradient."
  ja: "どちらも重み減衰の 1 つの形です。この設問の式にあるのは、勾配に足す方だけです。"
try:
  en: "Only `g = p.grad + weight_decay * p`."
  ja: "`g = p.grad + weight_decay * p` だけにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p
                    p.mul_(1 - self.lr * self.weight_decay)
                    v.mul_(self.momentum).add_(g)
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
