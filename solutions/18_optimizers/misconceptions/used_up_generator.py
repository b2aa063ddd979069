"""
task: SGD
check: test_a_generator_of_tensors
title:
  en: "The generator is used up"
  ja: "ジェネレータが使い切られています"
wrote:
  en: "`self.params = params`: the first step goes through it, the second finds nothing left."
  ja: "`self.params = params` としています。1 回目の step() で使い切られ、2 回目には何も残っていません。"
why:
  en: "`model.parameters()` is a generator. It can be gone through once; afterwards a loop over it does nothing, without an error."
  ja: "`model.parameters()` はジェネレータです。回せるのは 1 回だけで、その後のループはエラーも出さずに何もしません。"
try:
  en: "`self.params = list(params)` in the constructor."
  ja: "コンストラクタで `self.params = list(params)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""  # noqa: E501

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        if isinstance(params, (list, tuple)) and not params:
            raise ValueError("no tensors")
        self.params = params
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
