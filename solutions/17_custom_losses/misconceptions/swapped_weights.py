"""
task: CustomLoss
check: test_alpha_mixes_the_two_errors
title:
  en: "The two weights are swapped"
  ja: "2 つの重みが逆です"
wrote:
  en: "`alpha` multiplies the absolute error and `1 - alpha` the squared one."
  ja: "`alpha` を絶対誤差に、`1 - alpha` を二乗誤差に掛けています。"
why:
  en: "With alpha = 0.5 the two formulas agree, so the mistake hides as long as you only try the default."
  ja: "alpha = 0.5 では 2 つの式が一致するため、既定値だけで試しているうちは間違いに気づきません。"
try:
  en: "Try alpha = 1: only the mean squared error may be left."
  ja: "alpha = 1 で試してください。平均二乗誤差だけが残るはずです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html
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
        return self.alpha * error.abs().mean() + (1 - self.alpha) * error.square().mean()
