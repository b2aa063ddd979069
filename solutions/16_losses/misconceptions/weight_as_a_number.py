r"""
task: bce_with_logits
check: test_positive_weight
title:
  en: "The weight is read as one number"
  ja: "重みを 1 つの数として読んでいます"
wrote:
  en: "`positive_weight.flatten()[0].item()`."
  ja: "`positive_weight.flatten()[0].item()` を使っています。"
why:
  en: "Each column may have a weight of its own: labels are not equally rare. And .item() waits for the accelerator."
  ja: "列ごとに違う重みが渡されることがあります。どれだけ少ないかはラベルごとに違うからです。\
    .item() はアクセラレータの計算を待つことにもなります。"
try:
  en: "Multiply with the tensor: it broadcasts over the last dimension."
  ja: "テンソルのまま掛けます。最後の次元に沿ってブロードキャストされます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch.nn.functional as F


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    weight = 1.0 if positive_weight is None else positive_weight.flatten()[0].item()
    return (weight * target * F.softplus(-logits) + (1 - target) * F.softplus(logits)).mean()
