"""
task: sample_weights
check: test_three_and_one
devices: [simulated, cuda, mps]
title:
  en: "The weights are on the CPU"
  ja: "重みが CPU にあります"
wrote:
  en: "`torch.tensor([1 / counts[label] for label in labels.tolist()])`, without a device."
  ja: "デバイスを指定せずに `torch.tensor([1 / counts[label] for label in labels.tolist()])` としています。"
why:
  en: "A tensor made from a list is on the CPU. The rule is: results are where the inputs are."
  ja: "リストから作ったテンソルは CPU にできます。結果は入力と同じデバイスに置くのが約束です。"
try:
  en: "Pass `device=labels.device`."
  ja: "`device=labels.device` を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

from collections import Counter

import torch


def sample_weights(labels):
    values = labels.tolist()
    if not values:
        raise ValueError("there must be a label")
    counts = Counter(values)
    return torch.tensor([1 / counts[value] for value in values], dtype=torch.float64)
