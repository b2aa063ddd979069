r"""
task: MultiTaskLoss
check: test_half_of_the_regression_loss_is_added
title:
  en: "Several losses are returned"
  ja: "損失が複数返されています"
wrote:
  en: "`return total, classification, regression`."
  ja: "`return total, classification, regression` と書いています。"
why:
  en: "The training loop calls loss.backward(), and a tuple has no backward(). A criterion returns one scalar."
  ja: "学習ループは loss.backward() を呼びますが、タプルに backward() はありません。\
    損失関数は 1 つのスカラーを返します。"
try:
  en: "Return the total; keep the parts on self (detached) if you want to print them."
  ja: "合計だけを返します。内訳を表示したいときは、detach して self に持たせます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
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
        return classification + self.regression_weight * squares, classification, squares
