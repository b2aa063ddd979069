r"""
task: cross_entropy
check: test_class_weights
title:
  en: "Divided by the sum of all class weights"
  ja: "クラスの重みすべての和で割っています"
wrote:
  en: "`(weight[target] * costs).sum() / weight.sum()`."
  ja: "`(weight[target] * costs).sum() / weight.sum()` と書いています。"
why:
  en: >-
    The batch may hold a class many times or not at all. What counts is the weight of every sample,
    weight[target].
  ja: "バッチには、同じクラスが何度も出たり、まったく出なかったりします。和をとるのは、\
    サンプルごとの重み weight[target] です。"
try:
  en: "Divide by weight[target].sum()."
  ja: "weight[target].sum() で割ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if weight is None:
        return F.cross_entropy(logits, target)
    return F.cross_entropy(logits, target, weight, reduction="sum") / weight.sum()
