"""
task: cross_entropy
check: test_class_weights
title:
  en: "The logits are weighted, not the costs"
  ja: "損失ではなくロジットに重みを掛けています"
wrote:
  en: "`logits * weight` before the softmax."
  ja: "softmax の前に `logits * weight` を計算しています。"
why:
  en: "That changes the prediction itself. The weights say how much a mistake costs, not what the model meant."
  ja: "それでは予測そのものが変わります。重みは間違いの値段を決めるもので、モデルの出力を変えるものではありません。"
try:
  en: "Weigh the cost of each sample with weight[target]."
  ja: "サンプルごとの損失に weight[target] を掛けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits if weight is None else logits * weight, target)
