"""
task: Adam
check: test_eps_beside_the_root
title:
  en: "eps is under the root"
  ja: "eps が根号の中にあります"
wrote:
  en: "`(square + eps).sqrt()`"
  ja: "`(square + eps).sqrt()` としています。"
why:
  en: "√(v̂ + 1e-8) acts like an eps of 1e-4: for small gradients the steps become much shorter."
  ja: "√(v̂ + 1e-8) では、eps が 1e-4 のときのように働きます。勾配が小さいと、進む距離がずっと短くなります。"
try:
  en: "`square.sqrt() + eps`"
  ja: "`square.sqrt() + eps` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
"""

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
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square + self.eps).sqrt()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
