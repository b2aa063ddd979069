"""
task: Adagrad
check: test_elements_without_slope
title:
  en: "0 / 0 is NaN"
  ja: "0 / 0 で NaN になります"
wrote:
  en: "`p.grad / s.sqrt()`, without eps."
  ja: "eps を足さずに `p.grad / s.sqrt()` としています。"
why:
  en: "Where the gradient has always been 0, such as in unused rows of an embedding, this is 0 / 0. NaN spreads and never goes away."
  ja: "使われない埋め込みの行のように、勾配がずっと 0 のところでは 0 / 0 になります。NaN は広がるばかりで、消えません。"
try:
  en: "`s.sqrt() + self.eps`"
  ja: "`s.sqrt() + self.eps` としてください。"
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
                    s += p.grad**2
                    p -= self.lr * p.grad / s.sqrt()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
