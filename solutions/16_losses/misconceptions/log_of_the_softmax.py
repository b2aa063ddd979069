"""
task: cross_entropy
check: test_logits_of_a_thousand
title:
  en: "log(softmax(x)) is −inf for large logits"
  ja: "大きなロジットで log(softmax(x)) が −inf になります"
wrote:
  en: "`torch.log(torch.softmax(logits, dim=1))`."
  ja: "`torch.log(torch.softmax(logits, dim=1))` を使っています。"
why:
  en: "The softmax of −1000 is 0 in floating point, and log(0) is −inf: inf as the loss, NaN as the gradient."
  ja: "浮動小数点数では −1000 の softmax が 0 になり、log(0) は −inf です。損失は inf、勾配は NaN になります。"
try:
  en: "logits.log_softmax(dim=1), or logits − logits.logsumexp(dim=1, keepdim=True)."
  ja: "logits.log_softmax(dim=1)、または logits − logits.logsumexp(dim=1, keepdim=True) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
"""

import torch
import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    logs = torch.log(torch.softmax(logits, dim=1))
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * logs).sum(dim=1).mean()
    return F.nll_loss(logs, target, weight)
