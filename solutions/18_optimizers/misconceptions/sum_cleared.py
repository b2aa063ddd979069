"""
task: Adagrad
check: test_sums_survive_zero_grad
title:
  en: "zero_grad() clears the sum, too"
  ja: "zero_grad() が合計まで消しています"
wrote:
  en: "zero_grad() also does `s.zero_()`."
  ja: "zero_grad() の中で `s.zero_()` もしています。"
why:
  en: "A loop calls zero_grad() before every step. The sum then has one gradient only, and each step is lr long."
  ja: "ループでは、step() のたびに zero_grad() を呼びます。合計には 1 回分の勾配しかなく、いつも lr だけ進むことになります。"
try:
  en: "zero_grad() is about .grad only."
  ja: "zero_grad() で変えるのは .grad だけにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
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
                    p -= self.lr * p.grad / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p, s in zip(self.params, self.s, strict=True):
            p.grad = None
            s.zero_()
