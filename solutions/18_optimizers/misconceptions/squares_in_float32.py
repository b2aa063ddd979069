"""
task: Adagrad
check: test_the_rate_falls
title:
  en: "The sum is float32 whatever the tensor is"
  ja: "合計がいつも float32 です"
wrote:
  en: "`torch.zeros(p.shape, device=p.device)`, without a dtype."
  ja: "`torch.zeros(p.shape, device=p.device)` と、データ型を指定せずに作っています。"
why:
  en: "A sum of squares needs its digits. In float32 small squares vanish beside a large sum, also where the tensor is float64."
  ja: "2 乗の合計には桁数が必要です。float32 では、テンソルが float64 でも、大きな合計に足した小さな 2 乗が消えてしまいます。"
try:
  en: "`torch.zeros_like(p)`"
  ja: "`torch.zeros_like(p)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch


class Adagrad:
    def __init__(self, params, lr=1e-2, eps=1e-10):
        if lr < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.eps = lr, eps
        self.s = [torch.zeros(p.shape, device=p.device) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, s in zip(self.params, self.s, strict=True):
                if p.grad is not None:
                    s += p.grad**2
                    p -= self.lr * p.grad / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
