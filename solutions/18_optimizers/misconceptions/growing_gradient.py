"""
task: AdamW
check: test_gradients_stay
title:
  en: "The decay is added to .grad itself"
  ja: ".grad そのものに減衰を足しています"
wrote:
  en: "`p.grad += weight_decay * p` with decoupled=False."
  ja: "decoupled=False のときに `p.grad += weight_decay * p` としています。"
why:
  en: "The gradient belongs to the caller. Without a zero_grad() in between, the next step finds the decay already in it and adds another."
  ja: "勾配は呼び出し側のものです。間に zero_grad() がなければ、次の step() では減衰がすでに入っていて、さらに足されます。"
try:
  en: "`g = p.grad + weight_decay * p` makes a new tensor."
  ja: "`g = p.grad + weight_decay * p` なら新しいテンソルになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
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
                if self.decoupled:
                    p *= 1 - self.lr * self.weight_decay
                else:
                    g += self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
