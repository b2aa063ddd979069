"""
task: RMSprop
check: test_rmsprop_eps
title:
  en: "eps is under the root"
  ja: "eps が根号の中にあります"
wrote:
  en: "`(v + eps).sqrt()`"
  ja: "`(v + eps).sqrt()` としています。"
why:
  en: "Some libraries do it like that; torch adds eps to the root. For small gradients the difference is large: √1e-8 is 1e-4."
  ja: "そうしているライブラリもありますが、torch は平方根に eps を足します。√1e-8 は 1e-4 なので、勾配が小さいと大きな差になります。"
try:
  en: "`v.sqrt() + eps`"
  ja: "`v.sqrt() + eps` としてください。"
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
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / (v + self.eps).sqrt()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
