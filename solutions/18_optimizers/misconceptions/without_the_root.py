"""
task: RMSprop
check: test_divided_by_the_root
title:
  en: "The root is missing"
  ja: "平方根がありません"
wrote:
  en: "`p.grad / (v + eps)`"
  ja: "`p.grad / (v + eps)` としています。"
why:
  en: "Divided by a square, a gradient ten times as large makes a step a tenth as long. Divided by the root, its size cancels out."
  ja: "2 乗で割ると、勾配が 10 倍なら進む距離は 10 分の 1 になります。平方根で割れば、大きさが打ち消し合います。"
try:
  en: "`p.grad / (v.sqrt() + eps)`"
  ja: "`p.grad / (v.sqrt() + eps)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""  # noqa: E501

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
                    p -= self.lr * p.grad / (v + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
