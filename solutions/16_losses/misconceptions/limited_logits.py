"""
task: bce_with_logits
check: test_logits_far_from_zero
title:
  en: "The logits are limited"
  ja: "ロジットを制限しています"
wrote:
  en: "`logits.clamp(-50, 50)`."
  ja: "`logits.clamp(-50, 50)` を使っています。"
why:
  en: "Beyond the limit the cost no longer grows and the gradient is 0."
  ja: "限界の先では損失が増えず、勾配も 0 になります。"
try:
  en: "Nothing needs a limit here: softplus and logsigmoid are exact for all logits."
  ja: "制限は要りません。softplus と logsigmoid は、どんなロジットでも正確です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy_with_logits(logits.clamp(-50, 50), target, pos_weight=positive_weight)
