"""
task: SGD
check: test_zero_grad
title:
  en: "There may be no gradient to zero"
  ja: "0 にする勾配がないこともあります"
wrote:
  en: "`p.grad.zero_()` for every tensor: AttributeError where .grad is None."
  ja: "すべてのテンソルで `p.grad.zero_()` を呼んでいます。.grad が None のところで AttributeError になります。"
why:
  en: "Before the first backward(), and for tensors that the loss did not use, .grad is None. A training loop calls zero_grad() first of all."
  ja: "最初の backward() の前や、損失に使われなかったテンソルでは、.grad は None です。学習ループでは、まず zero_grad() を呼びます。"
try:
  en: "`p.grad = None` needs no question; otherwise ask `if p.grad is not None:`."
  ja: "`p.grad = None` なら調べる必要がありません。0 にするなら `if p.grad is not None:` と調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
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

    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()
