"""
task: huber
check: test_near_and_far
title:
  en: "The sum instead of the mean"
  ja: "平均ではなく和になっています"
wrote:
  en: "`.sum()` at the end."
  ja: "最後に `.sum()` をとっています。"
why:
  en: "The sum grows with the batch, and with it every gradient: the learning rate would have to shrink."
  ja: "和はバッチが大きいほど大きくなり、勾配もそうなります。学習率を小さくし直さなければなりません。"
try:
  en: ".mean()."
  ja: ".mean() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch.nn.functional as F


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return F.huber_loss(prediction, target, reduction="sum", delta=delta)
