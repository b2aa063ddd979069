"""
task: SimpleNN
check: test_the_names_of_its_parameters
title:
  en: "The layers have no bias"
  ja: "層にバイアスがありません"
wrote:
  en: "`nn.Linear(…, bias=False)`."
  ja: "`nn.Linear(…, bias=False)` と書いています。"
why:
  en: "A neuron computes weights times inputs plus a bias. Without it, x = 0 gives 0, whatever was learned."
  ja: "ニューロンの計算は「重み × 入力 + バイアス」です。バイアスがないと、何を学習しても x = 0 の結果は 0 です。"
try:
  en: "Leave bias at its default, True."
  ja: "bias は既定値の True のままにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden, bias=False)
        self.fc2 = nn.Linear(hidden, outputs, bias=False)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
