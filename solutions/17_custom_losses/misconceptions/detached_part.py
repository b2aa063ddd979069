r"""
task: CustomLoss
check: test_gradient_has_both_parts
title:
  en: "One part gives no gradient"
  ja: "片方の項から勾配が流れません"
wrote:
  en: "`.item()` on the absolute error, which is then added as a plain number."
  ja: "絶対誤差に `.item()` を使い、ただの数として足しています。"
why:
  en: >-
    The value of the loss is right, so everything looks fine. But a number has no history: training only sees the
    other part.
  ja: "損失の値は正しいので、問題がないように見えます。しかし数には計算の履歴がなく、\
    学習にはもう片方の項しか効きません。"
try:
  en: "Leave both parts as tensors. Use .item() only for printing, after backward()."
  ja: "どちらの項もテンソルのままにします。.item() は backward() のあと、表示のためだけに使います。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean().item()
