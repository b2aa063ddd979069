"""
task: Adam
check: test_eps_beside_the_root
title:
  en: "eps is added before the correction"
  ja: "補正の前に eps を足しています"
wrote:
  en: "`lr * √(1 - b2**t) / (1 - b1**t) * m / (v.sqrt() + eps)`, the short form of the paper."
  ja: "論文にある簡略形 `lr * √(1 - b2**t) / (1 - b1**t) * m / (v.sqrt() + eps)` を使っています。"
why:
  en: "Where eps is added to the uncorrected root, it counts about 30 times as much in the first step. torch adds it to √v̂."
  ja: "補正前の平方根に足すと、最初の step() では eps が約 30 倍に効きます。torch は √v̂ に足します。"
try:
  en: "Correct first, then add: `(v / (1 - b2**t)).sqrt() + eps`."
  ja: "先に補正してから足します。`(v / (1 - b2**t)).sqrt() + eps` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
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
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                size = self.lr * (1 - b2**self.t) ** 0.5 / (1 - b1**self.t)
                p -= size * m / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
