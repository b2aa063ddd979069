"""
task: bce
check: test_both_terms_count
title:
  en: "Probabilities are taken for logits"
  ja: "確率をロジットとして扱っています"
wrote:
  en: "`F.binary_cross_entropy_with_logits(probability, target)`."
  ja: "`F.binary_cross_entropy_with_logits(probability, target)` を使っています。"
why:
  en: "That applies a sigmoid to what has been through one already: 0.5 becomes 0.62, and 1 becomes 0.73."
  ja: "すでに sigmoid を通った値に、もう一度 sigmoid がかかります。0.5 は 0.62 に、1 は 0.73 になります。"
try:
  en: "For probabilities: F.binary_cross_entropy."
  ja: "確率には F.binary_cross_entropy を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch.nn.functional as F


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    return F.binary_cross_entropy_with_logits(probability, target.to(probability.dtype))
