"""
task: Adam
check: test_moments_of_several_tensors
title:
  en: "t rises with every tensor"
  ja: "テンソルごとに t が増えています"
wrote:
  en: "`self.t += 1` inside the loop over the tensors."
  ja: "テンソルのループの中で `self.t += 1` としています。"
why:
  en: "With ten tensors t is 10 at the end of the first step: the correction fades ten times too early, and differently for each tensor."
  ja: "テンソルが 10 個あれば、最初の step() が終わると t は 10 です。補正が 10 倍も早く消え、しかもテンソルごとに違ってしまいます。"
try:
  en: "Count once per step(), before the loop."
  ja: "step() につき 1 回、ループの前で増やしてください。"
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
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                self.t += 1
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
