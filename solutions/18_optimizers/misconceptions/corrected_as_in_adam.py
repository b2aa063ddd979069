"""
task: RMSprop
check: test_divided_by_the_root
title:
  en: "Corrected as in Adam"
  ja: "Adam のような補正をしています"
wrote:
  en: "`v / (1 - alpha**t)` under the root."
  ja: "根号の中を `v / (1 - alpha**t)` としています。"
why:
  en: "RMSprop does not correct its average. Its first steps are long, with alpha = 0.99 ten times lr, and torch does it like that."
  ja: "RMSprop は移動平均を補正しません。そのため最初の数歩は長く、alpha = 0.99 なら lr の 10 倍です。torch もそうなっています。"
try:
  en: "Divide by `v.sqrt() + eps`."
  ja: "`v.sqrt() + eps` で割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
"""  # noqa: E501

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.t = 0
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        self.t += 1
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / ((v / (1 - self.alpha**self.t)).sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
