r"""
task: CustomLoss
check: test_alpha_outside_0_to_1_is_refused
title:
  en: "Any alpha is taken"
  ja: "どんな alpha でも受け付けています"
wrote:
  en: "No test of alpha in `__init__`."
  ja: "`__init__` で alpha を確かめていません。"
why:
  en: "With alpha = 1.1 the absolute error gets the weight −0.1: the loss then rewards errors, and nobody is told."
  ja: "alpha = 1.1 では絶対誤差の重みが −0.1 になります。誤差が大きいほど得をする損失になりますが、\
    誰にも知らされません。"
try:
  en: "Raise ValueError unless 0 <= alpha <= 1."
  ja: "0 <= alpha <= 1 でなければ ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
