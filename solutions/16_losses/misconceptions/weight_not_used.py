"""
task: bce_with_logits
check: test_positive_weight
title:
  en: "positive_weight is not used"
  ja: "positive_weight が使われていません"
wrote:
  en: "`F.binary_cross_entropy_with_logits(logits, target)`."
  ja: "`F.binary_cross_entropy_with_logits(logits, target)` と書いています。"
why:
  en: "The argument is accepted and forgotten."
  ja: "引数を受け取っただけで、使っていません。"
try:
  en: "Pass it on: pos_weight=positive_weight."
  ja: "pos_weight=positive_weight を渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy_with_logits(logits, target)
