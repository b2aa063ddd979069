r"""
task: CustomLoss
check: test_gradient_at_a_perfect_prediction
title:
  en: "The gradient is NaN at a perfect prediction"
  ja: "予測が完全に当たると勾配が NaN になります"
wrote:
  en: "The absolute value as `torch.sqrt(error ** 2)`."
  ja: "絶対値を `torch.sqrt(error ** 2)` で計算しています。"
why:
  en: >-
    The derivative of sqrt at 0 is inf, and the chain rule multiplies it by the inner derivative 0: inf · 0 is NaN.
    One element that is hit exactly spoils the gradient of the whole model.
  ja: "sqrt の 0 での微分は inf です。連鎖律で内側の微分 0 が掛かると、inf · 0 は NaN になります。\
    要素が 1 つでもちょうど一致すると、モデル全体の勾配が壊れます。"
try:
  en: "error.abs(): its gradient is the sign, and 0 at 0."
  ja: "error.abs() を使います。勾配は符号で、0 では 0 です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.abs.html
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
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.square().sqrt().mean()
