r"""
task: MultiTaskLoss
check: test_half_of_the_regression_loss_is_added
title:
  en: "softmax is applied twice"
  ja: "softmax が二重に掛かっています"
wrote:
  en: "`F.cross_entropy(class_logits.softmax(1), …)`."
  ja: "`F.cross_entropy(class_logits.softmax(1), …)` と書いています。"
why:
  en: >-
    Cross-entropy takes raw logits and applies log_softmax itself. Probabilities lie between 0 and 1, so for two
    classes the loss cannot fall below 0.3133.
  ja: "交差エントロピーは生のロジットを受け取り、内部で log_softmax を掛けます。確率は 0 と 1 の間にあるため、\
    2 クラスでは損失が 0.3133 より小さくなれません。"
try:
  en: "Pass the logits as they are."
  ja: "ロジットをそのまま渡します。"
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
        classification = F.cross_entropy(class_logits.softmax(1), class_target)
        squares = F.mse_loss(regression, regression_target)
        return classification + self.regression_weight * squares
