"""
task: class_weights
check: test_rare_classes_weigh_more
title:
  en: "The weights are whole numbers"
  ja: "重みが整数になっています"
wrote:
  en: "`//`, or an integer tensor: `torch.tensor([total // (classes * count) …])`."
  ja: "`//` で割り、整数のテンソルにしています：`torch.tensor([total // (classes * count) …])` です。"
why:
  en: "Everything after the point is lost, frequent classes get 0, and CrossEntropyLoss refuses an integer weight."
  ja: "小数点以下が消え、多いクラスの重みは 0 になります。しかも CrossEntropyLoss は整数の重みを受け付けません。"
try:
  en: "Divide with / and give dtype=torch.float32."
  ja: "/ で割り、dtype=torch.float32 を指定します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    return torch.tensor([sum(counts) // (len(counts) * count) for count in counts])
