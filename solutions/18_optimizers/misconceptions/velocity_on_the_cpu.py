"""
task: Momentum
check: test_velocity
devices: [simulated, cuda, mps]
title:
  en: "The velocity is on the CPU"
  ja: "速度が CPU にあります"
wrote:
  en: "`torch.zeros(p.shape, dtype=p.dtype)`, without a device."
  ja: "`torch.zeros(p.shape, dtype=p.dtype)` と、デバイスを指定せずに作っています。"
why:
  en: "A new tensor lies on the CPU unless something else is said. Where the model lies on an accelerator, velocity and gradient can't be added."
  ja: "何も指定しなければ、新しいテンソルは CPU に置かれます。モデルがアクセラレータにあると、速度と勾配を足せません。"
try:
  en: "`torch.zeros_like(p)` takes shape, dtype and device from p."
  ja: "`torch.zeros_like(p)` なら、形状もデータ型もデバイスも p と同じになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = [torch.zeros(p.shape, dtype=p.dtype) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    g = p.grad + self.weight_decay * p
                    v.mul_(self.momentum).add_(g)
                    p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
