"""
task: RMSprop
check: test_rmsprop_state
title:
  en: "The average fades while there is no gradient"
  ja: "勾配のない間に平均が小さくなっています"
wrote:
  en: "`v.mul_(alpha)` for every tensor, and only the rest behind `if p.grad is not None:`."
  ja: "すべてのテンソルで `v.mul_(alpha)` とし、残りだけを `if p.grad is not None:` の中に書いています。"
why:
  en: "A tensor without gradient is skipped, with all that is remembered of it. Otherwise its next step would be too long."
  ja: "勾配のないテンソルは、覚えていることも含めて飛ばします。そうしないと、次に進む距離が長くなりすぎます。"
try:
  en: "All lines of the update belong behind the question."
  ja: "更新の行は、すべて `if p.grad is not None:` の中に書いてください。"
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
                v.mul_(self.alpha)
                if p.grad is not None:
                    v.addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
