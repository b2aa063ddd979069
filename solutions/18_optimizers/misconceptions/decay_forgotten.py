"""
task: AdamW
check: test_decoupled_steps
title:
  en: "There is no decay at all"
  ja: "減衰がまったくありません"
wrote:
  en: "weight_decay and decoupled are kept, and step() is Adam's."
  ja: "weight_decay と decoupled を保存しただけで、step() は Adam のままです。"
why:
  en: "Keeping a number does nothing. step() has to shrink the tensor, or to add the decay to the gradient."
  ja: "値を保存しただけでは何も起こりません。step() の中で、テンソルを縮めるか、減衰を勾配に足す必要があります。"
try:
  en: "decoupled: `p *= 1 - lr * weight_decay` before the step; otherwise `g = p.grad + weight_decay * p`."
  ja: "decoupled なら更新の前に `p *= 1 - lr * weight_decay` とし、そうでなければ `g = p.grad + weight_decay * p` を使います。"
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
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
