"""
task: SimpleNN
check: test_two_layers_by_hand
title:
  en: "Softmax after the last layer"
  ja: "最後の層の後に softmax があります"
wrote:
  en: "`F.softmax(self.fc2(…), dim=-1)`: probabilities instead of logits."
  ja: "`F.softmax(self.fc2(…), dim=-1)` と書いて、ロジットではなく確率を返しています。"
why:
  en: "CrossEntropyLoss expects logits and takes log_softmax itself. Softmax twice makes all gradients small, and training nearly stands still."
  ja: "CrossEntropyLoss はロジットを受け取り、中で log_softmax を計算します。softmax を 2 回通すと勾配が小さくなり、学習がほとんど進みません。"
try:
  en: "Return what fc2 gives."
  ja: "fc2 の出力をそのまま返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return F.softmax(self.fc2(F.relu(self.fc1(x))), dim=-1)
