"""
task: bce_with_logits
check: test_several_labels_at_once
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "途中のテンソルが CPU にあります"
wrote:
  en: "`positive_weight = torch.ones(logits.shape[-1])` where none was given."
  ja: "重みがないときに `positive_weight = torch.ones(logits.shape[-1])` としています。"
why:
  en: "torch.ones makes a CPU tensor, and a vector of the CPU does not mix with logits on an accelerator."
  ja: "torch.ones は CPU のテンソルを作ります。CPU のベクトルは、アクセラレータの上のロジットと混ぜられません。"
try:
  en: "torch.ones_like, or device=logits.device; or the number 1."
  ja: "torch.ones_like や device=logits.device を使います。数の 1 でもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""

import torch
import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    if positive_weight is None:
        positive_weight = torch.ones(logits.shape[-1:], dtype=logits.dtype)
    return F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive_weight)
