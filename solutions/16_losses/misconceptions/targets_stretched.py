"""
task: bce_with_logits
check: test_logits_and_targets_of_unequal_shapes
title:
  en: "Unequal shapes are broadcast"
  ja: "違う形状がブロードキャストされています"
wrote:
  en: "The softplus formula without a look at the shapes."
  ja: "形状を確かめずに softplus の式を計算しています。"
why:
  en: "(2, 1) and (2,) give four costs: every logit against every target."
  ja: "(2, 1) と (2,) からは 4 つの損失ができます。どのロジットもすべての target と比べられます。"
try:
  en: "Compare logits.shape with target.shape first."
  ja: "最初に logits.shape と target.shape を比べます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    weight = 1 if positive_weight is None else positive_weight
    return (weight * target * F.softplus(-logits) + (1 - target) * F.softplus(logits)).mean()
