r"""
task: MultiTaskLoss
check: test_it_moves_with_to
title:
  en: "The weight would be trained"
  ja: "重みが学習されてしまいます"
wrote:
  en: "`self.regression_weight = nn.Parameter(…)`."
  ja: "`self.regression_weight = nn.Parameter(…)` と書いています。"
why:
  en: >-
    The squared error is never negative, so the cheapest step for an optimizer is to make the weight smaller and
    smaller, below 0 in the end.
  ja: "二乗誤差は負にならないので、オプティマイザにとって一番安上がりなのは重みを小さくすることです。\
    最後には 0 より小さくなります。"
try:
  en: "A plain float. (Learned balances exist, but they need a term that holds the weight up.)"
  ja: "ただの float にします。（釣り合いを学習する方法もありますが、重みが下がるのを防ぐ項が必要です。）"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = nn.Parameter(torch.tensor(float(regression_weight)))

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        classification = F.cross_entropy(class_logits, class_target)
        squares = F.mse_loss(regression, regression_target)
        return classification + self.regression_weight * squares
