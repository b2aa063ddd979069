"""
task: AdamW
check: test_beside_or_inside_the_gradient
title:
  en: "The decay is always in the gradient"
  ja: "減衰がいつも勾配に入っています"
wrote:
  en: "`g = p.grad + weight_decay * p` in both cases: 0.900 instead of 0.890."
  ja: "どちらの場合も `g = p.grad + weight_decay * p` としています。0.890 ではなく 0.900 になります。"
why:
  en: "Adam divides the gradient by its own size, and the decay with it. So with a large gradient hardly anything decays. That is the reason for AdamW."
  ja: "Adam は勾配をその大きさで割るので、減衰も一緒に割られ、勾配が大きいとほとんど減衰しません。これが AdamW の作られた理由です。"
try:
  en: "Decoupled: `p *= 1 - lr * weight_decay`, and the gradient as it is."
  ja: "decoupled では `p *= 1 - lr * weight_decay` とし、勾配はそのまま使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""  # noqa: E501

import torch


class AdamW:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, decoupled=True):
        if lr < 0 or eps < 0 or weight_decay < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay, self.decoupled = weight_decay, decoupled
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]
        self.t = 0

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                g = p.grad
                g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
