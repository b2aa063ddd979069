"""
task: bce
check: test_targets_between_0_and_1
title:
  en: "Soft targets count as 0"
  ja: "0 と 1 の間の target を 0 とみなしています"
wrote:
  en: "`torch.where(target == 1, yes, no)`."
  ja: "`torch.where(target == 1, yes, no)` と書いています。"
why:
  en: "A target of 0.9, as after label smoothing, is not equal to 1, and goes to the other side entirely."
  ja: "ラベルスムージング後の 0.9 のような target は 1 と等しくないので、まるごと反対側に入ってしまいます。"
try:
  en: "target * yes + (1 - target) * no."
  ja: "target * yes + (1 - target) * no とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""

import torch


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    yes, no = probability.log().clamp(min=-100), (1 - probability).log().clamp(min=-100)
    return -torch.where(target == 1, yes, no).mean()
