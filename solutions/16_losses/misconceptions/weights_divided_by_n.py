"""
task: cross_entropy
check: test_class_weights
title:
  en: "The weighted costs are divided by N"
  ja: "重み付きの損失を N で割っています"
wrote:
  en: "`(weight[target] * costs).mean()`."
  ja: "`(weight[target] * costs).mean()` と書いています。"
why:
  en: >-
    A weighted mean divides by the sum of the weights. Divided by N, the size of the loss depends on which
    classes the batch happens to hold.
  ja: "重み付き平均は重みの和で割ります。N で割ると、バッチにどのクラスが入っているかで損失の大きさが変わります。"
try:
  en: "(weight[target] * costs).sum() / weight[target].sum()."
  ja: "(weight[target] * costs).sum() / weight[target].sum() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if weight is None:
        return F.cross_entropy(logits, target)
    return F.cross_entropy(logits, target, weight, reduction="sum") / len(target)
