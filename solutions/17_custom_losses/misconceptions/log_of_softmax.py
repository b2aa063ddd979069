"""
task: MultiTaskLoss
check: test_large_logits
title:
  en: "Large logits give inf"
  ja: "大きなロジットで inf になります"
wrote:
  en: "`torch.log(torch.softmax(class_logits, 1))` and the chosen entry of it."
  ja: "`torch.log(torch.softmax(class_logits, 1))` から正解の要素を取り出しています。"
why:
  en: "softmax rounds a small probability to 0, and log(0) is −inf. log_softmax never forms the probability."
  ja: "softmax は小さな確率を 0 に丸めてしまい、log(0) は −inf です。log_softmax は確率を作らずに計算します。"
try:
  en: "F.cross_entropy, or F.log_softmax and F.nll_loss."
  ja: "F.cross_entropy か、F.log_softmax と F.nll_loss を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        classification = F.nll_loss(torch.log(torch.softmax(class_logits, 1)), class_target)
        squares = F.mse_loss(regression, regression_target)
        return classification + self.regression_weight * squares
