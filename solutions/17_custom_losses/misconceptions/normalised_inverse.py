r"""
task: class_weights
check: test_rare_classes_weigh_more
title:
  en: "Inverse counts scaled to the mean 1"
  ja: "逆数の平均が 1 になるようにそろえています"
wrote:
  en: "`1 / count`, divided by the mean of these numbers."
  ja: "`1 / count` を、その平均で割っています。"
why:
  en: >-
    Equal counts give 1 here, too, but another scale otherwise: [6, 2, 1] gives [0.3, 0.9, 1.8]. With total /
    (classes · count), the weights of all samples add up to the number of samples.
  ja: "同数なら 1 になりますが、ほかの場合は尺度が違い、[6, 2, 1] では [0.3, 0.9, 1.8] です。\
    total / (classes · count) なら、全サンプルの重みの和がサンプル数と等しくなります。"
try:
  en: "Follow the formula: total / (classes * count)."
  ja: "式のとおりに計算します：total / (classes * count) です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    inverse = 1 / torch.tensor(counts, dtype=torch.float32)
    return inverse / inverse.mean()
