"""
task: cross_entropy
check: test_targets_that_do_not_fit
title:
  en: "Float classes are cut to integers"
  ja: "浮動小数点数のクラス番号を整数に直しています"
wrote:
  en: "`target.long()` for a one-dimensional target."
  ja: "1 次元の target に `target.long()` を使っています。"
why:
  en: "1.9 becomes class 1 without a word. Targets that arrive as floats are usually meant for another loss."
  ja: "1.9 が黙ってクラス 1 になります。浮動小数点数の target は、たいてい別の損失に渡すはずのものです。"
try:
  en: "Refuse them; F.cross_entropy does."
  ja: "受け付けません。F.cross_entropy も断ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits, target.long() if target.dim() == 1 else target, weight)
