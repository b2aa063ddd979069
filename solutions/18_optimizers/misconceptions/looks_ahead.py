"""
task: Momentum
check: test_velocity
title:
  en: "Nesterov's step"
  ja: "Nesterov の更新になっています"
wrote:
  en: "`p -= lr * (g + momentum * v)` with the new v."
  ja: "新しい v を使って `p -= lr * (g + momentum * v)` としています。"
why:
  en: "That is torch's `nesterov=True`, which looks one step ahead. The plain form moves by the velocity itself."
  ja: "これは、1 歩先を見る torch の `nesterov=True` です。普通のモーメンタムは、速度そのもので動きます。"
try:
  en: "`p -= lr * v`"
  ja: "`p -= lr * v` としてください。"
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
                    v.mul_(self.momentum).add_(g)
                    p.sub_(g + self.momentum * v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
