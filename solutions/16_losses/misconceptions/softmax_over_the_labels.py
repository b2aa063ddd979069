"""
task: bce_with_logits
check: test_one_sigmoid_inside
title:
  en: "softmax instead of sigmoid"
  ja: "sigmoid ではなく softmax を使っています"
wrote:
  en: "`logits.softmax(dim=-1)` as the probabilities."
  ja: "確率として `logits.softmax(dim=-1)` を使っています。"
why:
  en: "softmax makes the labels of a row sum to 1. Two right labels can never both be certain."
  ja: "softmax では 1 行のラベルの和が 1 になります。正解が 2 つあっても、両方を確実とは言えません。"
try:
  en: "sigmoid, for every element by itself."
  ja: "要素ごとに sigmoid を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    if logits.dim() == 0:
        return F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive_weight)
    p = logits.softmax(dim=-1)
    yes, no = p.log().clamp(min=-100), (1 - p).log().clamp(min=-100)
    weight = 1 if positive_weight is None else positive_weight
    return -(weight * target * yes + (1 - target) * no).mean()
