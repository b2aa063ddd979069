"""
task: cross_entropy
check: test_probabilities_as_target
title:
  en: "Only the most likely class counts"
  ja: "最も確からしいクラスしか見ていません"
wrote:
  en: "`target = target.argmax(dim=1)` for probabilities."
  ja: "確率の target を `target.argmax(dim=1)` でクラス番号に直しています。"
why:
  en: "A target of 0.75 and 0.25 says that the second class is possible, too. argmax throws that away."
  ja: "0.75 と 0.25 という正解は、2 番目のクラスもありうることを表します。argmax はそれを捨ててしまいます。"
try:
  en: "−(target * log_probability).sum(dim=1).mean()."
  ja: "−(target * log_probability).sum(dim=1).mean() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if target.shape == logits.shape and target.is_floating_point():
        target = target.argmax(dim=1)
    return F.cross_entropy(logits, target, weight)
