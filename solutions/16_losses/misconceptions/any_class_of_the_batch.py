"""
task: cross_entropy
check: test_classes_that_do_not_exist
title:
  en: "Classes are forced into range"
  ja: "クラス番号を範囲に押し込んでいます"
wrote:
  en: "`target.clamp(0, C − 1)`."
  ja: "`target.clamp(0, C − 1)` を使っています。"
why:
  en: >-
    A class that does not exist is a mistake in the data or in the model's last layer. Now it trains the last
    class instead.
  ja: "存在しないクラスは、データかモデルの最後の層の誤りです。これでは、別のクラスとして学習してしまいます。"
try:
  en: "Let it raise IndexError."
  ja: "IndexError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if target.dim() == 1 and not target.is_floating_point():
        target = target.clamp(0, logits.shape[1] - 1)
    return F.cross_entropy(logits, target, weight)
