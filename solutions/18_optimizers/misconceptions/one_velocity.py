"""
task: Momentum
check: test_velocities
title:
  en: "One velocity for all tensors"
  ja: "すべてのテンソルで 1 つの速度を使っています"
wrote:
  en: "`self.v = 0` in the constructor and `self.v = momentum * self.v + g` for each tensor in turn."
  ja: "コンストラクタで `self.v = 0` とし、どのテンソルでも `self.v = momentum * self.v + g` としています。"
why:
  en: "The second tensor then starts from the velocity of the first. Of unequal shapes they can't even be added."
  ja: "これでは、2 番目のテンソルが 1 番目の速度を引き継いでしまいます。形状が違えば、足すことさえできません。"
try:
  en: "A velocity for each: `[torch.zeros_like(p) for p in self.params]`."
  ja: "`[torch.zeros_like(p) for p in self.params]` のように、テンソルごとに速度を持ちます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = 0.0

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p
                    self.v = self.momentum * self.v + g
                    p -= self.lr * self.v

    def zero_grad(self):
        for p in self.params:
            p.grad = None
