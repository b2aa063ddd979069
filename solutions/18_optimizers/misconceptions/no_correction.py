"""
task: Adam
check: test_the_first_step
title:
  en: "The averages are not corrected"
  ja: "移動平均を補正していません"
wrote:
  en: "`p -= lr * m / (v.sqrt() + eps)`"
  ja: "`p -= lr * m / (v.sqrt() + eps)` としています。"
why:
  en: "m and v start at 0 and are too small at first: m by the factor 0.1, √v by about 0.03. The first steps are then three times too long."
  ja: "m と v は 0 から始まるので、初めのうちは小さすぎます。m は 0.1 倍、√v は約 0.03 倍です。そのため、最初の数歩は長くなりすぎます。"
try:
  en: "Divide by 1 - βᵗ: `m / (1 - b1**t)` and `v / (1 - b2**t)`."
  ja: "1 - βᵗ で割ります。`m / (1 - b1**t)`、`v / (1 - b2**t)` です。"
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
                mean, square = m, v
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
