"""
task: CustomLoss
check: test_alpha_mixes_the_two_errors
title:
  en: "alpha is ignored"
  ja: "alpha が使われていません"
wrote:
  en: "`0.5 * mse + 0.5 * l1`, whatever alpha was given."
  ja: "どんな alpha を渡しても `0.5 * mse + 0.5 * l1` を計算しています。"
why:
  en: "0.5 is only the default. A number written into forward() cannot be changed by whoever makes the loss."
  ja: "0.5 は既定値にすぎません。forward() に数を直接書くと、損失を作る側から変えられません。"
try:
  en: "Keep it in __init__ as self.alpha and use self.alpha in forward()."
  ja: "__init__ で self.alpha に入れ、forward() では self.alpha を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
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
        return 0.5 * error.square().mean() + 0.5 * error.abs().mean()
