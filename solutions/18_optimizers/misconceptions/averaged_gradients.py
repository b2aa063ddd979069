"""
task: Momentum
check: test_velocity
title:
  en: "A moving average instead of a velocity"
  ja: "速度ではなく移動平均になっています"
wrote:
  en: "`v = momentum * v + (1 - momentum) * g`, from the first step on."
  ja: "最初から `v = momentum * v + (1 - momentum) * g` としています。"
why:
  en: "That is the m of Adam. The steps are ten times too short with momentum 0.9: an average is as large as a gradient, a velocity adds them up."
  ja: "これは Adam の m です。momentum が 0.9 なら、進む距離が 10 分の 1 になります。平均の大きさは勾配と同じくらいですが、速度は勾配を足し合わせたものです。"
try:
  en: "`v = momentum * v + g`"
  ja: "`v = momentum * v + g` としてください。"
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
                    v.mul_(self.momentum).add_(g, alpha=1 - self.momentum)
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
