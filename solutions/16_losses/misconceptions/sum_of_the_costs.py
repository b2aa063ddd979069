"""
task: cross_entropy
check: test_minus_log_of_the_softmax
title:
  en: "The sum instead of the mean"
  ja: "平均ではなく和になっています"
wrote:
  en: "`−Σ target · log softmax` over the whole batch, as in the formula."
  ja: "式のとおりに `−Σ target · log softmax` をバッチ全体で計算しています。"
why:
  en: "The formula that is usually printed is one sample's. Over a batch, PyTorch takes the mean."
  ja: "よく見る式は 1 サンプルのものです。バッチについては、PyTorch は平均をとります。"
try:
  en: "Divide by the number of samples."
  ja: "サンプル数で割ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits, target, weight, reduction="sum")
