"""
task: AdamW
check: test_no_decay_without_gradient
title:
  en: "Tensors without gradient decay"
  ja: "勾配のないテンソルも減衰しています"
wrote:
  en: "First `p *= 1 - lr * weight_decay` for all tensors, then the loop that skips those without gradient."
  ja: "先にすべてのテンソルで `p *= 1 - lr * weight_decay` とし、その後のループで勾配のないものを飛ばしています。"
why:
  en: "A tensor whose .grad is None takes no part in the step. Otherwise frozen layers would melt away."
  ja: ".grad が None のテンソルは step() の対象ではありません。そうでなければ、凍結した層が少しずつ 0 に近づいてしまいます。"
try:
  en: "Decay behind the question: `if p.grad is None: continue`."
  ja: "減衰は `if p.grad is None: continue` の後に書いてください。"
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
            if self.decoupled:
                for p in self.params:
                    p *= 1 - self.lr * self.weight_decay
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                g = p.grad
                if not self.decoupled:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
