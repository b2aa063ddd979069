r"""
task: MultiTaskLoss
check: test_half_of_the_regression_loss_is_added
title:
  en: "The mean of the two losses"
  ja: "2 つの損失の平均になっています"
wrote:
  en: "The sum is divided by 2."
  ja: "和を 2 で割っています。"
why:
  en: >-
    Only the balance is yours to choose here. Dividing by the number of tasks halves every gradient, as if the
    learning rate were halved.
  ja: "ここで決めるのは釣り合いだけです。タスクの数で割ると、学習率を半分にしたのと同じで、\
    すべての勾配が半分になります。"
try:
  en: "Return the sum as it is."
  ja: "和をそのまま返します。"
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
        return (classification + self.regression_weight * squares) / 2
