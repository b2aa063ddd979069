"""
task: Adam
check: test_adam_in_place
title:
  en: "The gradient is overwritten"
  ja: "勾配が書き換えられています"
wrote:
  en: "`g = p.grad` and then `g.mul_(1 - b1)`, after v was computed."
  ja: "`g = p.grad` とし、v を計算した後で `g.mul_(1 - b1)` としています。"
why:
  en: "g and p.grad are one tensor. Who looks at the gradients after step(), or makes a second step with them, finds others than backward() left there."
  ja: "g と p.grad は同じテンソルです。step() の後で勾配を見たり、もう一度 step() に使ったりすると、backward() が残したものとは違っています。"
try:
  en: "`m.mul_(b1).add_(g, alpha=1 - b1)` leaves g as it is."
  ja: "`m.mul_(b1).add_(g, alpha=1 - b1)` なら g は変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""  # noqa: E501

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
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
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                m.mul_(b1).add_(g.mul_(1 - b1))
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
