"""
task: SGD
check: test_refused
title:
  en: "A rate of 0 is refused"
  ja: "学習率 0 を拒んでいます"
wrote:
  en: "`if lr <= 0: raise ValueError`"
  ja: "`if lr <= 0: raise ValueError` としています。"
why:
  en: 'Only negative rates are senseless. A rate of 0 means "stand still": the end of many schedules, and a way to freeze a tensor for a while.'
  ja: "意味がないのは負の学習率だけです。0 は「動かない」という意味で、多くのスケジュールの終わりや、一時的に止めておくときに使います。"
try:
  en: "`if lr < 0:`"
  ja: "`if lr < 0:` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""  # noqa: E501

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr <= 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        if not self.params:
            raise ValueError("no tensors")
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
