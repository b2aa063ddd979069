"""
task: SimpleNN
check: test_two_layers_by_hand
title:
  en: "No ReLU between the layers"
  ja: "層の間に ReLU がありません"
wrote:
  en: "`self.fc2(self.fc1(x))`."
  ja: "`self.fc2(self.fc1(x))` と書いています。"
why:
  en: "Two linear layers without anything in between are one linear layer (task 7): the hidden units add nothing that the model could express."
  ja: "間に何もない 2 つの線形層は、1 つの線形層と同じです（設問 7）。隠れ層があっても、表せるものは増えません。"
try:
  en: "`self.fc2(F.relu(self.fc1(x)))`"
  ja: "`self.fc2(F.relu(self.fc1(x)))` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""  # noqa: E501

from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(self.fc1(x))
