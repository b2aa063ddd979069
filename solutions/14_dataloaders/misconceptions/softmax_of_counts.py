"""
task: sample_weights
check: test_three_and_one
title:
  en: "The weights are a softmax"
  ja: "softmax を重みにしています"
wrote:
  en: "`torch.softmax(-counts.double(), dim=0)[inverse]`."
  ja: "`torch.softmax(-counts.double(), dim=0)[inverse]` と書いています。"
why:
  en: "It goes the right way, but exponentially: a class of 100 samples gets practically nothing beside one of 50. The ratio must be that of 1 / n."
  ja: "向きは合っていますが、指数的に効きすぎます。50 個のクラスと並べると、100 個のクラスはほとんど引かれません。比は 1 / n でなければなりません。"
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
    return torch.softmax(-counts.double(), dim=0)[inverse]
