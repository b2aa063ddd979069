"""
task: Momentum
check: test_a_rate_for_all_of_the_velocity
title:
  en: "The rate is part of the velocity"
  ja: "速度に学習率が入っています"
wrote:
  en: "`v = momentum * v + lr * g` and `p -= v`, as many texts write it."
  ja: "多くの解説にあるように、`v = momentum * v + lr * g`、`p -= v` としています。"
why:
  en: "While lr is constant it is the same. Once lr falls, this form goes on with velocities that were made with the old lr: after 0.1, 0.1, 0.01 the position is -0.471 instead of -0.317."
  ja: "lr が一定の間は同じ結果です。lr を下げると、この形では古い lr で作った速度のまま進みます。lr が 0.1、0.1、0.01 なら、-0.317 ではなく -0.471 になります。"
try:
  en: "`v = momentum * v + g` and `p -= lr * v`, as torch.optim.SGD does."
  ja: "torch.optim.SGD と同じように、`v = momentum * v + g`、`p -= lr * v` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""  # noqa: E501

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
                    v.mul_(self.momentum).add_(g, alpha=self.lr)
                    p.sub_(v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
