"""
task: sample_weights
check: test_three_and_one
title:
  en: "The division is one of integers"
  ja: "整数の割り算になっています"
wrote:
  en: "`1 // counts[inverse]`."
  ja: "`1 // counts[inverse]` と書いています。"
why:
  en: "1 // 3 is 0: every class with more than one sample is never drawn."
  ja: "1 // 3 は 0 です。2 個以上あるクラスは、まったく引かれなくなります。"
try:
  en: "Use /, which divides integers to floats."
  ja: "整数どうしでも浮動小数点数になる / を使いましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return (1 // counts[inverse]).double()
