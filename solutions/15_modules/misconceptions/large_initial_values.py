"""
task: SimpleNN
check: test_initial_values
title:
  en: "Initial values from a normal distribution with deviation 1"
  ja: "初期値を標準偏差 1 の正規分布から引いています"
wrote:
  en: "`nn.init.normal_` on the weights."
  ja: "重みに `nn.init.normal_` を使っています。"
why:
  en: "A sum over 1024 inputs is then about 32 in size, and grows with every layer. nn.Linear divides by the root of the number of inputs."
  ja: "入力が 1024 個あると和の大きさは約 32 になり、層ごとにさらに大きくなります。nn.Linear は、入力数の平方根で割った大きさの初期値を使います。"
try:
  en: "Leave the initial values to nn.Linear."
  ja: "初期値は nn.Linear に任せましょう。"
read: https://docs.pytorch.org/docs/stable/nn.init.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)
        nn.init.normal_(self.fc1.weight)
        nn.init.normal_(self.fc2.weight)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
