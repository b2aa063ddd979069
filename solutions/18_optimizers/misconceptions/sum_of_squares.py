"""
task: RMSprop
check: test_divided_by_the_root
title:
  en: "A sum instead of an average"
  ja: "移動平均ではなく合計です"
wrote:
  en: "`v += p.grad**2`"
  ja: "`v += p.grad**2` としています。"
why:
  en: "That is Adagrad, whose steps get shorter and shorter. An average forgets old gradients, so that the steps may grow again."
  ja: "それは Adagrad で、進む距離がどんどん短くなります。移動平均なら古い勾配を忘れるので、距離はまた長くなれます。"
try:
  en: "`v = alpha * v + (1 - alpha) * g²`"
  ja: "`v = alpha * v + (1 - alpha) * g²` としてください。"
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
                    v += p.grad**2
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
