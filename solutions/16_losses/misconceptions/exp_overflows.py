"""
task: bce_with_logits
check: test_logits_far_from_zero
title:
  en: "exp() overflows"
  ja: "exp() があふれています"
wrote:
  en: "`torch.log(1 + torch.exp(logits))`."
  ja: "`torch.log(1 + torch.exp(logits))` と書いています。"
why:
  en: "exp(200) is inf in float32, and with it the loss. softplus is this formula, computed safely."
  ja: "float32 では exp(200) が inf になり、損失も inf になります。softplus は同じ式を安全に計算します。"
try:
  en: "F.softplus(logits)."
  ja: "F.softplus(logits) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html
"""

import torch


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    weight = 1 if positive_weight is None else positive_weight
    yes, no = torch.log(1 + torch.exp(-logits)), torch.log(1 + torch.exp(logits))
    return (weight * target * yes + (1 - target) * no).mean()
