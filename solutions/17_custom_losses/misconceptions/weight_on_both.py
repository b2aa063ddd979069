"""
task: MultiTaskLoss
check: test_half_of_the_regression_loss_is_added
title:
  en: "The weight is on both terms"
  ja: "重みが両方の項に掛かっています"
wrote:
  en: "`regression_weight * (cross_entropy + mse)`."
  ja: "`regression_weight * (cross_entropy + mse)` と書いています。"
why:
  en: "A factor on the whole loss does not change the balance of the two tasks, only the size of every gradient."
  ja: "損失全体に掛けた係数は、2 つのタスクの釣り合いを変えません。すべての勾配の大きさを変えるだけです。"
try:
  en: "Multiply the regression term alone."
  ja: "回帰の項だけに掛けます。"
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
        return self.regression_weight * (classification + squares)
