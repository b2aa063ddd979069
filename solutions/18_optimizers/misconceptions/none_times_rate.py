"""
task: SGD
check: test_tensors_without_gradient
title:
  en: "A tensor without gradient is an error"
  ja: "勾配のないテンソルでエラーになります"
wrote:
  en: "`p -= self.lr * p.grad` for every tensor, also where p.grad is None."
  ja: "p.grad が None のテンソルでも `p -= self.lr * p.grad` を計算しています。"
why:
  en: "A tensor that the loss did not use has no gradient, and None times a number is a TypeError. Frozen and unused layers are quite normal."
  ja: "損失の計算に使われなかったテンソルには勾配がなく、None と数の積は TypeError です。凍結した層や使われない層は珍しくありません。"
try:
  en: "`if p.grad is not None:` before the update."
  ja: "更新の前に `if p.grad is not None:` と調べてください。"
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
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
