"""
task: sample_weights
check: test_three_and_one
title:
  en: "The weights are float32"
  ja: "重みが float32 です"
wrote:
  en: "`1 / counts[inverse]`: integers divided give the default dtype."
  ja: "`1 / counts[inverse]` と書いています。整数の割り算は既定のデータ型になります。"
why:
  en: "The sampler converts to float64 anyway; sums over millions of float32 weights lose digits on the way."
  ja: "サンプラーは結局 float64 に変換します。float32 のままでは、数百万個の重みの和で桁が失われます。"
try:
  en: "`counts.double()`."
  ja: "`counts.double()` としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return 1 / counts[inverse]
