"""
task: SGD
check: test_refused
title:
  en: "No tensors, no complaint"
  ja: "テンソルがなくても受け付けています"
wrote:
  en: "The constructor never looks whether there is anything in params."
  ja: "コンストラクタで、params に何か入っているかを調べていません。"
why:
  en: "An empty list is nearly always a mistake, such as a generator that was already used up. The training then runs and learns nothing."
  ja: "空のリストは、使い切ったジェネレータを渡すなど、ほとんどの場合まちがいです。学習は何事もなく進み、何も学びません。"
try:
  en: "`self.params = list(params)`, then `if not self.params: raise ValueError(…)`."
  ja: "`self.params = list(params)` の後に `if not self.params: raise ValueError(…)` とします。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
