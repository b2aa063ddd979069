"""
task: bce_with_logits
check: test_positive_weight
title:
  en: "The weight stands on both terms"
  ja: "重みが両方の項に掛かっています"
wrote:
  en: "`F.binary_cross_entropy_with_logits(…, weight=positive_weight)`."
  ja: "`F.binary_cross_entropy_with_logits(…, weight=positive_weight)` と書いています。"
why:
  en: "`weight` multiplies the whole loss of an element, whatever its target. Rare positives gain nothing by it."
  ja: "`weight` は正解に関係なく、要素の損失全体に掛かります。少ない正例を補うことにはなりません。"
try:
  en: "pos_weight=positive_weight."
  ja: "pos_weight=positive_weight とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy_with_logits(logits, target, weight=positive_weight)
