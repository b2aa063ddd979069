"""
task: SimpleNN
check: test_gradients_of_all_parameters
title:
  en: "The graph is cut between the layers"
  ja: "層の間で計算グラフが切れています"
wrote:
  en: "`self.fc2(F.relu(self.fc1(x)).detach())`."
  ja: "`self.fc2(F.relu(self.fc1(x)).detach())` と書いています。"
why:
  en: "The values are right, but no gradient gets past detach(): fc1 keeps its random weights for ever."
  ja: "値は正しいのですが、勾配が detach() より前に戻れません。fc1 はいつまでも乱数の初期値のままです。"
try:
  en: "Leave detach() out of forward."
  ja: "forward では detach() を使わないようにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)).detach())
