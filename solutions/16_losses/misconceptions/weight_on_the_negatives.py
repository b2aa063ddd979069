"""
task: bce_with_logits
check: test_positive_weight
title:
  en: "The weight stands on the negatives"
  ja: "重みが負例の項に掛かっています"
wrote:
  en: "`target * yes + positive_weight * (1 - target) * no`."
  ja: "`target * yes + positive_weight * (1 - target) * no` と書いています。"
why:
  en: "A weight above 1 then makes the positives count less than before."
  ja: "これでは、1 より大きい重みを渡すと、正例がかえって軽くなります。"
try:
  en: "Multiply the term with target."
  ja: "target の付いた項に掛けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    weight = 1 if positive_weight is None else positive_weight
    return (target * F.softplus(-logits) + weight * (1 - target) * F.softplus(logits)).mean()
