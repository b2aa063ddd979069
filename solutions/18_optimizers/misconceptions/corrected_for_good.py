"""
task: Adam
check: test_two_averages
title:
  en: "The corrected averages are kept"
  ja: "補正した平均を保存しています"
wrote:
  en: "`m.div_(1 - b1**t)` and `v.div_(1 - b2**t)`, in place, and the next step builds on that."
  ja: "`m.div_(1 - b1**t)`、`v.div_(1 - b2**t)` とその場で割り、次の step() もそれを使っています。"
why:
  en: "The correction undoes the start at 0 of a plain average. If the average itself is corrected, the next step corrects it again."
  ja: "補正は、0 から始めた普通の移動平均に対するものです。平均そのものを補正すると、次の step() で二重に補正されます。"
try:
  en: "Make new tensors: `mean = m / (1 - b1**t)`."
  ja: "`mean = m / (1 - b1**t)` と、新しいテンソルを作ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
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
                mean, square = m.div_(1 - b1**self.t), v.div_(1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
