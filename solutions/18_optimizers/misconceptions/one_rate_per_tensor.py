"""
task: Adagrad
check: test_elements_without_slope
title:
  en: "One sum for a whole tensor"
  ja: "テンソル全体で 1 つの合計を使っています"
wrote:
  en: "`s += (p.grad**2).sum()`"
  ja: "`s += (p.grad**2).sum()` としています。"
why:
  en: "Every element has a sum of its own. That is the point: an element that seldom has a gradient keeps its long steps."
  ja: "合計は要素ごとに持ちます。勾配がたまにしか来ない要素は長く進める、というのが Adagrad の狙いです。"
try:
  en: "`s += p.grad**2`, element by element."
  ja: "`s += p.grad**2` と、要素ごとに足してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
"""  # noqa: E501

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
                    s += (p.grad**2).sum()
                    p -= self.lr * p.grad / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
