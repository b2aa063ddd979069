"""
task: SimpleNN
check: test_two_layers_by_hand
title:
  en: "ReLU after the last layer, too"
  ja: "最後の層の後にも ReLU があります"
wrote:
  en: "`F.relu(self.fc2(…))`: no logit can be negative."
  ja: "`F.relu(self.fc2(…))` と書いたため、ロジットが負になりません。"
why:
  en: "A class that the model thinks unlikely needs a negative logit. At 0 the ReLU also stops its gradient."
  ja: "可能性が低いクラスのロジットは負になるはずです。0 になったところでは、ReLU が勾配も止めてしまいます。"
try:
  en: "ReLU stands between the layers only."
  ja: "ReLU は層の間だけに入れましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return F.relu(self.fc2(F.relu(self.fc1(x))))
