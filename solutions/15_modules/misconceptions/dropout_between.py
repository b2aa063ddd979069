"""
task: SimpleNN
check: test_every_call_uses_the_same_layers
title:
  en: "Dropout between the layers"
  ja: "層の間にドロップアウトがあります"
wrote:
  en: "`F.dropout(F.relu(self.fc1(x)), 0.5, self.training)`."
  ja: "`F.dropout(F.relu(self.fc1(x)), 0.5, self.training)` と書いています。"
why:
  en: "A good idea in many models, but this one is fc1, ReLU, fc2: the same x gives the same result."
  ja: "よく使われる方法ですが、ここでのモデルは fc1・ReLU・fc2 だけです。同じ x からは同じ結果になるはずです。"
try:
  en: "Leave it out here; it is task 6."
  ja: "ここでは外しましょう。ドロップアウトは設問 6 で扱います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(F.dropout(F.relu(self.fc1(x)), 0.5, self.training))
