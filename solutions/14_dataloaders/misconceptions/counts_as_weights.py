"""
task: sample_weights
check: test_three_and_one
title:
  en: "The counts are the weights"
  ja: "個数がそのまま重みになっています"
wrote:
  en: "`counts[inverse]`, without the inverse 1 / n."
  ja: "`counts[inverse]` のままで、逆数にしていません。"
why:
  en: "That favours large classes even more: a class of n samples is then drawn in proportion to n²."
  ja: "大きなクラスがますます有利になります。n 個あるクラスの引かれる頻度が、n² に比例します。"
try:
  en: "Take 1 / n."
  ja: "1 / n としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return counts.double()[inverse]
