"""
task: RMSprop
check: test_rmsprop_eps
title:
  en: "eps is not used"
  ja: "eps が使われていません"
wrote:
  en: "`p -= self.lr * p.grad / v.sqrt()`"
  ja: "`p -= self.lr * p.grad / v.sqrt()` としています。"
why:
  en: "Where the gradient has always been 0 this is 0 / 0, which is nan, and the element is lost for good."
  ja: "勾配がずっと 0 の要素では 0 / 0 になります。結果は nan で、その要素の値は二度と元に戻りません。"
try:
  en: "`v.sqrt() + self.eps`"
  ja: "`v.sqrt() + self.eps` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / v.sqrt()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
