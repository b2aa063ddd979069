"""
task: cross_entropy
check: test_class_weights
title:
  en: "weight is not used"
  ja: "weight が使われていません"
wrote:
  en: "`F.cross_entropy(logits, target)`."
  ja: "`F.cross_entropy(logits, target)` と書き、weight を渡していません。"
why:
  en: "The argument is accepted, and rare classes count no more than before."
  ja: "引数は受け取っていますが、少ないクラスの扱いは変わりません。"
try:
  en: "Pass it on: F.cross_entropy(logits, target, weight)."
  ja: "F.cross_entropy(logits, target, weight) と渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits, target)
