"""
task: SGD
check: test_tensors_without_gradient
title:
  en: "The first tensor without gradient ends the step"
  ja: "勾配のないテンソルで step() が終わっています"
wrote:
  en: "`if p.grad is None: return`, so the tensors behind it are never reached."
  ja: "`if p.grad is None: return` としたため、その後ろのテンソルに届きません。"
why:
  en: "One tensor without gradient says nothing about the others. `return` and `break` leave the whole loop."
  ja: "勾配のないテンソルがあっても、ほかのテンソルには関係ありません。`return` と `break` はループ全体を終わらせます。"
try:
  en: "`continue`, or update inside `if p.grad is not None:`."
  ja: "`continue` にするか、`if p.grad is not None:` の中で更新してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

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
                if p.grad is None:
                    return
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
