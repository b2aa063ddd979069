"""
task: Momentum
check: test_velocities_of_two_optimizers
title:
  en: "All optimizers share their velocities"
  ja: "オプティマイザどうしが速度を共有しています"
wrote:
  en: "`velocities = {}` in the body of the class, by the position of the tensor."
  ja: "クラス本体に `velocities = {}` を置き、テンソルの順番で速度を引いています。"
why:
  en: "What stands in the body of a class belongs to the class: there is one dict for all of its objects."
  ja: "クラス本体に書いたものはクラスのもので、どのオブジェクトでも同じ 1 つの辞書になります。"
try:
  en: "Make it in `__init__`: `self.velocities = {}`."
  ja: "`__init__` で `self.velocities = {}` として作ってください。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import torch


class Momentum:
    velocities = {}  # noqa: RUF012

    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay

    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p
                    v = self.velocities[i] = self.momentum * self.velocities.get(i, torch.zeros_like(p)) + g
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
