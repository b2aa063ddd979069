"""
task: Adam
check: test_the_first_step
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: '`torch.zeros(p.shape, dtype=p.dtype, device="cuda")` for m and v.'
  ja: 'm と v を `torch.zeros(p.shape, dtype=p.dtype, device="cuda")` で作っています。'
why:
  en: "It runs on machines with an NVIDIA GPU and with models that lie on it, and nowhere else."
  ja: "NVIDIA の GPU があり、モデルがその上にあるときしか動きません。"
try:
  en: "`torch.zeros_like(p)` takes the device from p."
  ja: "`torch.zeros_like(p)` なら、デバイスは p と同じになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.m = [torch.zeros(p.shape, dtype=p.dtype, device="cuda") for p in self.params]
        self.v = [torch.zeros(p.shape, dtype=p.dtype, device="cuda") for p in self.params]
        self.t = 0

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
