"""
task: AdamW
check: test_decay_follows_the_rate
title:
  en: "The decay keeps the first rate"
  ja: "減衰に最初の学習率が残っています"
wrote:
  en: "`self.factor = 1 - lr * weight_decay` in the constructor."
  ja: "コンストラクタで `self.factor = 1 - lr * weight_decay` を計算しています。"
why:
  en: "A scheduler changes `optimizer.lr`; the decay must follow, or the weights go on shrinking while nothing is learned any more."
  ja: "スケジューラが `optimizer.lr` を変えたら、減衰もそれに合わせて変わる必要があります。そうでないと、学習がほぼ止まった後も重みが縮み続けます。"
try:
  en: "Compute the factor in step(), with `self.lr`."
  ja: "step() の中で、`self.lr` から計算してください。"
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
        self.factor = 1 - lr * weight_decay

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                g = p.grad
                if self.decoupled:
                    p *= self.factor
                else:
                    g = g + self.weight_decay * p
                m.mul_(b1).add_(g, alpha=1 - b1)
                v.mul_(b2).addcmul_(g, g, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
