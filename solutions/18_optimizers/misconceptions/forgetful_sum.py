"""
task: Adagrad
check: test_divided_by_all_squares
title:
  en: "An average instead of the sum"
  ja: "合計ではなく移動平均です"
wrote:
  en: "`s = 0.99 * s + 0.01 * g²`"
  ja: "`s = 0.99 * s + 0.01 * g²` としています。"
why:
  en: "That is RMSprop. Adagrad forgets nothing: s is the sum of all squares, and the steps can only get shorter."
  ja: "それは RMSprop です。Adagrad は何も忘れません。s はすべての 2 乗の合計で、進む距離は短くなることしかありません。"
try:
  en: "`s += g**2`"
  ja: "`s += g**2` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
"""

import torch


class Adagrad:
    def __init__(self, params, lr=1e-2, eps=1e-10):
        if lr < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.eps = lr, eps
        self.s = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, s in zip(self.params, self.s, strict=True):
                if p.grad is not None:
                    s.mul_(0.99).addcmul_(p.grad, p.grad, value=0.01)
                    p -= self.lr * p.grad / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
