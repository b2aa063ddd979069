"""
task: SimpleNN
check: test_two_layers_by_hand
title:
  en: "`super().__init__()` is missing"
  ja: "`super().__init__()` がありません"
wrote:
  en: "An `__init__` that begins with `self.fc1 = nn.Linear(…)`."
  ja: "`__init__` が `self.fc1 = nn.Linear(…)` から始まっています。"
why:
  en: "nn.Module keeps layers in tables that its own constructor makes. Without them: AttributeError: cannot assign module before Module.__init__() call."
  ja: "nn.Module は、自分のコンストラクタで用意した表に層を登録します。その表がないので、AttributeError: cannot assign module before Module.__init__() call になります。"
try:
  en: "Call `super().__init__()` first."
  ja: "最初に `super().__init__()` を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
