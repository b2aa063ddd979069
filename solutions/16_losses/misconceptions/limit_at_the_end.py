"""
task: bce
check: test_certain_probabilities
title:
  en: "Only the mean is limited"
  ja: "平均だけを制限しています"
wrote:
  en: "`.nan_to_num(0.0).mean().clamp(max=100)`."
  ja: "`.nan_to_num(0.0).mean().clamp(max=100)` と書いています。"
why:
  en: "One infinite element makes the mean infinite before the limit comes; 100 is then the whole loss."
  ja: "無限大の要素が 1 つあれば、制限する前に平均が無限大になります。損失全体が 100 になってしまいます。"
try:
  en: "Limit each logarithm by itself."
  ja: "対数を 1 つずつ制限します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""

import torch


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    costs = -(target * probability.log() + (1 - target) * (1 - probability).log())
    return costs.nan_to_num(0.0, posinf=torch.inf).mean().clamp(max=100)
