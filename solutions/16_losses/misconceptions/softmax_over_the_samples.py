"""
task: cross_entropy
check: test_minus_log_of_the_softmax
title:
  en: "softmax along the wrong dimension"
  ja: "softmax の方向が違います"
wrote:
  en: "`logits.log_softmax(dim=0)`."
  ja: "`logits.log_softmax(dim=0)` を使っています。"
why:
  en: "dim 0 counts the samples: each sample then competes with the other samples of the batch for its class."
  ja: "dim 0 はサンプルの方向です。これでは、サンプルどうしがクラスの確率を取り合います。"
try:
  en: "dim=1, along the classes of one sample."
  ja: "1 サンプルのクラスの方向、dim=1 にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    logs = logits.log_softmax(dim=0)
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * logs).sum(dim=1).mean()
    return F.nll_loss(logs, target, weight)
