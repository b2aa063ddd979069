"""
task: MultiTaskLoss
check: test_regression_weight_is_used
title:
  en: "regression_weight is ignored"
  ja: "regression_weight が使われていません"
wrote:
  en: "`cross_entropy + 0.5 * mse`, whatever weight was given."
  ja: "どんな重みを渡しても `cross_entropy + 0.5 * mse` を計算しています。"
why:
  en: >-
    The right balance depends on the units of the regression target: metres or millimetres change the squares by a
    factor of a million.
  ja: "よい釣り合いは、回帰の正解の単位によって変わります。メートルかミリメートルかで、二乗は 100 万倍違います。"
try:
  en: "Keep the argument as self.regression_weight and use it."
  ja: "引数を self.regression_weight に入れて使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        classification = F.cross_entropy(class_logits, class_target)
        squares = F.mse_loss(regression, regression_target)
        return classification + 0.5 * squares
