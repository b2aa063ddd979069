"""
task: RMSprop
check: test_averages_of_several_tensors
title:
  en: "One average for all tensors"
  ja: "すべてのテンソルで 1 つの平均を使っています"
wrote:
  en: "`self.v = 0` in the constructor, updated with each tensor's gradient in turn."
  ja: "コンストラクタで `self.v = 0` とし、それぞれのテンソルの勾配で順に更新しています。"
why:
  en: "The gradients of one layer would then set the steps of another one. Of unequal shapes they can't be added at all."
  ja: "これでは、ある層の勾配が別の層の進む距離を決めてしまいます。形状が違えば、足すこともできません。"
try:
  en: "`[torch.zeros_like(p) for p in self.params]`"
  ja: "`[torch.zeros_like(p) for p in self.params]` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = 0.0

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    self.v = self.alpha * self.v + (1 - self.alpha) * p.grad**2
                    p -= self.lr * p.grad / (self.v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
