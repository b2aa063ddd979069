"""
task: Adam
check: test_two_averages
title:
  en: "m and v are float32 whatever the tensor is"
  ja: "m と v がいつも float32 です"
wrote:
  en: "`torch.zeros(p.shape, device=p.device)`, without a dtype."
  ja: "`torch.zeros(p.shape, device=p.device)` と、データ型を指定せずに作っています。"
why:
  en: "A new tensor is float32 unless something else is said. Adding float64 gradients to it in place drops half of their digits, without a word."
  ja: "何も指定しなければ、新しいテンソルは float32 です。float64 の勾配をその場で足すと、黙って桁の半分が失われます。"
try:
  en: "`torch.zeros_like(p)` takes the dtype from p as well."
  ja: "`torch.zeros_like(p)` なら、データ型も p と同じになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.m = [torch.zeros(p.shape, device=p.device) for p in self.params]
        self.v = [torch.zeros(p.shape, device=p.device) for p in self.params]
        self.t = 0

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for p, m, v in zip(self.params, self.m, self.v, strict=True):
                if p.grad is None:
                    continue
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
