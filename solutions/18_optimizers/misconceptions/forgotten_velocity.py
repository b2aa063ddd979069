"""
task: Momentum
check: test_velocity
title:
  en: "The velocity starts anew in every step"
  ja: "速度が毎回 0 から始まっています"
wrote:
  en: "step() makes `v = torch.zeros_like(p)` and then updates it."
  ja: "step() の中で `v = torch.zeros_like(p)` を作ってから更新しています。"
why:
  en: "Nothing is left of earlier steps: it is plain gradient descent."
  ja: "前の step() のことが何も残らないので、ただの勾配降下法になります。"
try:
  en: "Make the velocities once, in the constructor."
  ja: "速度は、コンストラクタで 1 回だけ作ってください。"
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
                    v = torch.zeros_like(p)
                    v.mul_(self.momentum).add_(g)
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
