"""
task: huber
check: test_delta_is_the_border
title:
  en: "delta is not used"
  ja: "delta が使われていません"
wrote:
  en: "`F.huber_loss(prediction, target)`."
  ja: "`F.huber_loss(prediction, target)` と書いています。"
why:
  en: "delta is in the unit of the data: it says from where on an error counts as an outlier."
  ja: "delta はデータの単位を持つ数で、どこからを外れ値とみなすかを決めます。"
try:
  en: "Pass it on: delta=delta."
  ja: "delta=delta を渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch.nn.functional as F


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return F.huber_loss(prediction, target)
