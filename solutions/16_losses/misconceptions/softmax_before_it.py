r"""
task: cross_entropy
check: test_minus_log_of_the_softmax
title:
  en: "A softmax too many"
  ja: "softmax が 1 つ多くなっています"
wrote:
  en: "`F.cross_entropy(logits.softmax(dim=1), target, weight)`."
  ja: "`F.cross_entropy(logits.softmax(dim=1), target, weight)` と書いています。"
why:
  en: >-
    F.cross_entropy does the softmax itself. After the first one all numbers lie between 0 and 1, so the second
    one can hardly tell the classes apart, and no error says so.
  ja: "F.cross_entropy は softmax を自分で計算します。1 回目の softmax で値が 0 から 1 に収まるため、\
    2 回目ではクラスの差がほとんどなくなります。エラーは出ません。"
try:
  en: "Hand the raw logits over."
  ja: "生のロジットをそのまま渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits.softmax(dim=1), target, weight)
