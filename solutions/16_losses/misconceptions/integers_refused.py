r"""
task: bce
check: test_whole_numbers_as_targets
title:
  en: "Integer targets fail"
  ja: "整数の target でエラーになります"
wrote:
  en: "`F.binary_cross_entropy(probability, target)`."
  ja: "`F.binary_cross_entropy(probability, target)` をそのまま呼んでいます。"
why:
  en: "Labels often come as int64, and PyTorch wants both in one dtype: \"Found dtype Long but expected Float\"."
  ja: "ラベルは int64 のことが多いのに、PyTorch は両方に同じ dtype を求めます（\"Found dtype Long but expected Fl\
    oat\"）。"
try:
  en: "target.to(probability.dtype); .float() would not fit float64 probabilities."
  ja: "target.to(probability.dtype) とします。.float() では float64 の確率に合いません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""

import torch.nn.functional as F


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy(probability, target)
