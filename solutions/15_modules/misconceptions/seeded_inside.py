"""
task: SimpleNN
check: test_initial_values
title:
  en: "Every model gets the same weights"
  ja: "どのモデルも同じ重みになります"
wrote:
  en: "`torch.manual_seed(0)` in the constructor."
  ja: "コンストラクタの中で `torch.manual_seed(0)` を呼んでいます。"
why:
  en: "All models begin alike, several runs tell nothing, and everything random in the program starts over whenever a model is made."
  ja: "どのモデルも同じ重みから始まるので、何度実行しても違いがわかりません。しかも、モデルを作るたびにプログラム全体の乱数が最初に戻ります。"
try:
  en: "Seed once, at the start of the program."
  ja: "シードはプログラムの最初に 1 回だけ設定しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""  # noqa: E501

import torch
import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        torch.manual_seed(0)
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
