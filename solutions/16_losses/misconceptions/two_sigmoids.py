r"""
task: bce_with_logits
check: test_one_sigmoid_inside
title:
  en: "The sigmoid is applied twice"
  ja: "sigmoid を 2 回かけています"
wrote:
  en: "`F.binary_cross_entropy_with_logits(torch.sigmoid(logits), …)`."
  ja: "`F.binary_cross_entropy_with_logits(torch.sigmoid(logits), …)` と書いています。"
why:
  en: >-
    The function has the sigmoid inside. Between 0 and 1 its inputs hardly differ: a logit of 3 costs 0.3262
    instead of 0.0486.
  ja: "この関数は sigmoid を内蔵しています。入力が 0 から 1 に収まると差がほとんどなくなり、\
    ロジット 3 の損失が 0.0486 ではなく 0.3262 になります。"
try:
  en: "Hand the raw logits over."
  ja: "生のロジットを渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch
import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy_with_logits(torch.sigmoid(logits), target, pos_weight=positive_weight)
