"""
task: sample_weights
check: test_one_weight_per_sample
title:
  en: "Rare classes get what the others have"
  ja: "ほかのクラスの割合を重みにしています"
wrote:
  en: "`1 - counts / counts.sum()` for each class."
  ja: "クラスごとに `1 - counts / counts.sum()` としています。"
why:
  en: "Rare classes weigh more then, but in the right ratio only where there are two classes. With sizes 2, 3 and 5 the sums are 1.6, 2.1 and 2.5."
  ja: "少ないクラスほど重くはなりますが、比が正しいのはクラスが 2 つのときだけです。個数が 2・3・5 なら、重みの合計は 1.6・2.1・2.5 になります。"
try:
  en: "Take 1 / n."
  ja: "1 / n としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""  # noqa: E501

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return (1 - counts.double() / counts.sum())[inverse]
