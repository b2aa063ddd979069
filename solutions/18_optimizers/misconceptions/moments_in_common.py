"""
task: Adam
check: test_moments_of_two_optimizers
title:
  en: "All optimizers share one state"
  ja: "オプティマイザどうしが状態を共有しています"
wrote:
  en: "`def __init__(…, state={})`, and m and v are kept in it."
  ja: "`def __init__(…, state={})` とし、その辞書に m と v を入れています。"
why:
  en: "A default value is made once, when the class is defined. Every object that relies on it gets the same dict."
  ja: "引数の既定値は、クラスを定義するときに 1 回だけ作られます。既定値を使うオブジェクトは、すべて同じ辞書を持つことになります。"
try:
  en: "Make the dict in the constructor: `self.state = {}`."
  ja: "辞書は、コンストラクタで `self.state = {}` として作ってください。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, state={}):  # noqa: B006
        if lr < 0 or eps < 0 or not all(0 <= beta < 1 for beta in betas):
            raise ValueError("out of range")
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.state = state
        self.t = 0

    def step(self):
        self.t += 1
        b1, b2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                m, v = self.state.get((i, p.shape), (torch.zeros_like(p), torch.zeros_like(p)))
                self.state[i, p.shape] = m, v
                m.mul_(b1).add_(p.grad, alpha=1 - b1)
                v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                mean, square = m / (1 - b1**self.t), v / (1 - b2**self.t)
                p -= self.lr * mean / (square.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
