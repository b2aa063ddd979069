"""
task: RMSprop
check: test_divided_by_the_root
title:
  en: "Divided by the old average"
  ja: "更新前の平均で割っています"
wrote:
  en: "The step is made before v is updated."
  ja: "v を更新する前にテンソルを動かしています。"
why:
  en: "In the first step v is still 0: the gradient is divided by eps, and the tensor flies off."
  ja: "最初の step() では v がまだ 0 なので、勾配を eps で割ることになり、テンソルがはるか遠くへ飛んでいきます。"
try:
  en: "First v, then p."
  ja: "先に v、その後に p を更新してください。"
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
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
