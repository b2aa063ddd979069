"""
task: cross_entropy
check: test_logits_of_a_thousand
title:
  en: "An eps inside the logarithm"
  ja: "対数の中に eps を足しています"
wrote:
  en: "`torch.log(logits.softmax(dim=1) + 1e-8)`."
  ja: "`torch.log(logits.softmax(dim=1) + 1e-8)` と書いています。"
why:
  en: >-
    The inf is gone, but every sure mistake now costs the same 18.4, and its gradient is 0: the model can't get
    away from there.
  ja: "inf は消えますが、大きく外れたときの損失がどれも 18.4 になり、勾配は 0 です。モデルはそこから抜け出せません。"
try:
  en: "Never compute the softmax: use log_softmax or logsumexp."
  ja: "softmax を計算せず、log_softmax か logsumexp を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
"""

import torch
import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    logs = torch.log(logits.softmax(dim=1) + 1e-8)
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * logs).sum(dim=1).mean()
    return F.nll_loss(logs, target, weight)
