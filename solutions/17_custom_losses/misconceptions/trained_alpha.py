r"""
task: CustomLoss
check: test_alpha_is_not_trained
title:
  en: "alpha would be trained"
  ja: "alpha が学習されてしまいます"
wrote:
  en: "`self.alpha = nn.Parameter(torch.tensor(alpha))`."
  ja: "`self.alpha = nn.Parameter(torch.tensor(alpha))` と書いています。"
why:
  en: >-
    A parameter is what an optimizer changes to make the loss small. Given alpha, it takes the shortcut: it prefers
    the term that is smaller at the moment, and leaves [0, 1] for good.
  ja: "パラメータは、損失を小さくするためにオプティマイザが変えるものです。alpha を渡すと、\
    そのとき小さいほうの項に重みを移すという近道を選び、[0, 1] からも出てしまいます。"
try:
  en: "self.alpha = alpha, a plain float."
  ja: "self.alpha = alpha とし、ただの float にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
"""

import torch
from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.alpha = nn.Parameter(torch.tensor(float(alpha)))

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
