"""
task: SGD
check: test_one_step
title:
  en: "Nothing changes"
  ja: "何も変わっていません"
wrote:
  en: "`p = p - self.lr * p.grad` inside the loop."
  ja: "ループの中で `p = p - self.lr * p.grad` と書いています。"
why:
  en: "That makes a new tensor and calls it p. The tensor that the model holds is still the old one, with the old values."
  ja: "これは新しいテンソルを作り、それに p という名前を付けるだけです。モデルが持っているのは元のテンソルのままで、値も変わりません。"
try:
  en: "Work in place: `p -= self.lr * p.grad`, or `p.sub_(p.grad, alpha=self.lr)`."
  ja: "`p -= self.lr * p.grad` か `p.sub_(p.grad, alpha=self.lr)` と、その場で更新してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sub_.html
"""  # noqa: E501

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        if not self.params:
            raise ValueError("no tensors")
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p = p - self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
