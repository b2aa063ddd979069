"""
task: SGD
check: test_two_optimizers
title:
  en: "All optimizers share their tensors"
  ja: "オプティマイザどうしがテンソルを共有しています"
wrote:
  en: "`params = []` in the body of the class, and `self.params.extend(params)` in the constructor."
  ja: "クラス本体に `params = []` と書き、コンストラクタで `self.params.extend(params)` としています。"
why:
  en: "A list in the body of a class exists once, for all objects. Each optimizer then also moves the tensors of all that were made before it."
  ja: "クラス本体のリストは 1 つしかなく、すべてのオブジェクトが共有します。これでは、前に作ったオプティマイザのテンソルまで動かしてしまいます。"
try:
  en: "`self.params = list(params)` in the constructor."
  ja: "コンストラクタで `self.params = list(params)` としてください。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

import torch


class SGD:
    params = []  # noqa: RUF012

    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        params = list(params)
        if not params:
            raise ValueError("no tensors")
        self.params.extend(params)
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
