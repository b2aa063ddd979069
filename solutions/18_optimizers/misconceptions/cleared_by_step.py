"""
task: SGD
check: test_in_place
title:
  en: "step() clears the gradients"
  ja: "step() が勾配を消しています"
wrote:
  en: "step() sets `p.grad = None` after the update."
  ja: "step() の中で、更新の後に `p.grad = None` としています。"
why:
  en: "The two jobs are apart on purpose: between step() and zero_grad() one can still look at the gradients, log their norm, or make another step with them."
  ja: "2 つの仕事は、わざと分けてあります。step() の後でも、zero_grad() までは勾配を調べたり、ノルムを記録したり、もう一度 step() に使ったりできます。"
try:
  en: "Leave .grad alone in step(); clear it in zero_grad() only."
  ja: "step() では .grad に触れず、zero_grad() だけで消してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
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
                    p -= self.lr * p.grad
                    p.grad = None

    def zero_grad(self):
        for p in self.params:
            p.grad = None
