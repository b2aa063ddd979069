r"""
task: bce_with_logits
check: test_positive_weight
title:
  en: "Divided by the sum of the weights"
  ja: "重みの和で割っています"
wrote:
  en: "The sum of the costs, divided by the sum of w·t + 1 − t."
  ja: "損失の和を w·t + 1 − t の和で割っています。"
why:
  en: "nn.CrossEntropyLoss does that with class weights. BCEWithLogitsLoss takes the plain mean, with pos_weight too."
  ja: "クラスの重みのある nn.CrossEntropyLoss ならそうします。BCEWithLogitsLoss は、\
    pos_weight があっても普通の平均です。"
try:
  en: ".mean() over all elements."
  ja: "全要素について .mean() をとります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    weight = target.new_ones(()) if positive_weight is None else positive_weight
    costs = weight * target * F.softplus(-logits) + (1 - target) * F.softplus(logits)
    return costs.sum() / (weight * target + 1 - target).sum()
