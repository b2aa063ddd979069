"""
task: SimpleNN
check: test_two_layers_by_hand
title:
  en: "ReLU before the first layer"
  ja: "最初の層の前に ReLU があります"
wrote:
  en: "`self.fc2(self.fc1(F.relu(x)))`: the ReLU is applied to the input."
  ja: "`self.fc2(self.fc1(F.relu(x)))` と書いて、入力に ReLU を適用しています。"
why:
  en: "Negative inputs are lost, and between the two layers nothing happens."
  ja: "負の入力が失われ、2 つの層の間では何も起きません。"
try:
  en: "Order: fc1, ReLU, fc2."
  ja: "fc1、ReLU、fc2 の順にしましょう。"
read: https://docs.pytorch.org/docs/stable/notes/modules.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(self.fc1(F.relu(x)))
