"""
task: AdamW
check: test_decoupled_steps
title:
  en: "Tensors with fewer than two dimensions do not decay"
  ja: "2 次元未満のテンソルが減衰しません"
wrote:
  en: "`if p.ndim >= 2:` around the decay, to spare biases and norms."
  ja: "バイアスや正規化層を除こうとして、減衰を `if p.ndim >= 2:` で囲んでいます。"
why:
  en: "Which tensors decay is decided by whoever makes the optimizer, with parameter groups. The optimizer itself treats all of them alike."
  ja: "どのテンソルを減衰させるかは、オプティマイザを作る側がパラメータグループで決めます。オプティマイザ自身は、すべて同じように扱います。"
try:
  en: "Decay every tensor that has a gradient."
  ja: "勾配のあるテンソルは、すべて減衰させてください。"
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
                if p.ndim >= 2 and self.decoupled:
                    p *= 1 - self.lr * self.weight_decay
                elif p.ndim >= 2:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
