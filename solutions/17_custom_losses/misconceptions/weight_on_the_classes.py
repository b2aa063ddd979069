"""
task: MultiTaskLoss
check: test_half_of_the_regression_loss_is_added
title:
  en: "The weight is on the wrong term"
  ja: "重みが別の項に掛かっています"
wrote:
  en: "`regression_weight * cross_entropy + mse`."
  ja: "`regression_weight * cross_entropy + mse` と書いています。"
why:
  en: >-
    The name says which term it belongs to. On the other one, a larger regression_weight makes the regression count
    less.
  ja: "どちらの項の重みかは名前のとおりです。逆にすると、regression_weight を大きくするほど回帰が軽くなります。"
try:
  en: "cross_entropy + regression_weight * mse."
  ja: "cross_entropy + regression_weight * mse とします。"
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
        return self.regression_weight * classification + squares
