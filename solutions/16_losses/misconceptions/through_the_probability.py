r"""
task: bce_with_logits
check: test_logits_far_from_zero
title:
  en: "The way over the probability"
  ja: "確率を経由しています"
wrote:
  en: "`F.binary_cross_entropy(torch.sigmoid(logits), target)`."
  ja: "`F.binary_cross_entropy(torch.sigmoid(logits), target)` を使っています。"
why:
  en: >-
    sigmoid(−200) is 0 in float32. The loss stops at 100, and the gradient is 0: a model that is surely wrong
    hears nothing.
  ja: "float32 では sigmoid(−200) が 0 です。損失は 100 で止まり、勾配は 0 になります。\
    確信して外れたモデルに何も伝わりません。"
try:
  en: "Compute from the logit: softplus(−x), logsigmoid(x), or F.binary_cross_entropy_with_logits."
  ja: "ロジットから直接計算します：softplus(−x)、logsigmoid(x)、または F.binary_cross_entropy_with_logits。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    p = torch.sigmoid(logits)
    yes, no = p.log().clamp(min=-100), (1 - p).log().clamp(min=-100)
    weight = 1 if positive_weight is None else positive_weight
    return -(weight * target * yes + (1 - target) * no).mean()
