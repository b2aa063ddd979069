"""
task: RMSprop
check: test_averages_of_several_tensors
title:
  en: "The average is float32 whatever the tensor is"
  ja: "平均がいつも float32 です"
wrote:
  en: "`torch.zeros(p.shape, device=p.device)`, without a dtype."
  ja: "`torch.zeros(p.shape, device=p.device)` と、データ型を指定せずに作っています。"
why:
  en: "A new tensor is float32 unless something else is said. Adding float64 squares to it in place drops half of their digits, without a word."
  ja: "何も指定しなければ、新しいテンソルは float32 です。float64 の 2 乗をその場で足すと、黙って桁の半分が失われます。"
try:
  en: "`torch.zeros_like(p)`"
  ja: "`torch.zeros_like(p)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = [torch.zeros(p.shape, device=p.device) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
