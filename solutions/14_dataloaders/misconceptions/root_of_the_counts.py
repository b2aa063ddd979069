"""
task: sample_weights
check: test_three_and_one
title:
  en: "The weights are softened by a root"
  ja: "平方根で弱めています"
wrote:
  en: "`1 / counts.double().sqrt()[inverse]`."
  ja: "`1 / counts.double().sqrt()[inverse]` と書いています。"
why:
  en: "That is a compromise some people use: large classes are still drawn more often. Here all are to be drawn equally often."
  ja: "折衷案として使われることもありますが、大きなクラスが多めに引かれます。ここでは、どのクラスも同じ頻度で引きます。"
try:
  en: "Take 1 / n, without the root."
  ja: "平方根なしで 1 / n としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""  # noqa: E501

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return 1 / counts.double().sqrt()[inverse]
