"""
task: SimpleNN
check: test_any_dimensions_in_front
title:
  en: "The input is flattened"
  ja: "入力を平坦化しています"
wrote:
  en: "`x.view(x.size(0), -1)` (or flatten(1)) before the first layer."
  ja: "最初の層の前に `x.view(x.size(0), -1)`（または flatten(1)）を入れています。"
why:
  en: "The first dimension need not be a batch: of one sample of shape (inputs,) it makes (inputs, 1), and of (N, L, inputs) rows of L · inputs values."
  ja: "最初の次元がバッチとは限りません。形状 (inputs,) の 1 サンプルは (inputs, 1) に、(N, L, inputs) は L · inputs 個ずつの行になってしまいます。"
try:
  en: "nn.Linear works on the last dimension: pass x as it is."
  ja: "nn.Linear は最後の次元に作用します。x をそのまま渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        x = x.view(x.size(0), -1)
        return self.fc2(F.relu(self.fc1(x)))
