"""
task: Adam
check: test_two_averages
title:
  en: "The betas are swapped"
  ja: "2 つの beta が逆です"
wrote:
  en: "`b2, b1 = self.betas`"
  ja: "`b2, b1 = self.betas` としています。"
why:
  en: "The first step hides it: there both corrections cancel out. Afterwards m remembers for a thousand steps and v only for ten."
  ja: "最初の 1 歩では補正が打ち消し合うので、まちがいが見えません。その後は、m が約 1000 回分を、v が約 10 回分だけを覚えることになります。"
try:
  en: "`b1, b2 = self.betas`: the first is for m, the second for v."
  ja: "`b1, b2 = self.betas` としてください。1 つ目が m、2 つ目が v のものです。"
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
        b2, b1 = self.betas
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
