"""
task: cross_entropy
check: test_minus_log_of_the_softmax
title:
  en: "Divided by N · C"
  ja: "N · C で割っています"
wrote:
  en: "`-(one_hot * log_probability).mean()`."
  ja: "`-(one_hot * log_probability).mean()` と書いています。"
why:
  en: >-
    mean() divides by all N · C elements, although each row holds one cost only. The more classes, the smaller
    the gradients.
  ja: "行ごとの損失は 1 つなのに、mean() は N · C 個の全要素で割ります。クラスが多いほど勾配が小さくなります。"
try:
  en: "Sum over the classes first, then take the mean: .sum(dim=1).mean()."
  ja: "先にクラスについて足し、それから平均します：.sum(dim=1).mean()。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if target.is_floating_point() or weight is not None:
        return F.cross_entropy(logits, target, weight) / (logits.shape[1] if weight is None else 1)
    return F.cross_entropy(logits, target, reduction="sum") / logits.numel()
