"""
task: SimpleNN
check: test_the_names_of_its_parameters
title:
  en: "1024, 224 and 10 are written into the layers"
  ja: "層に 1024・224・10 が書き込まれています"
wrote:
  en: "`nn.Linear(1024, 224)` and `nn.Linear(224, 10)`, whatever the arguments are."
  ja: "引数にかかわらず `nn.Linear(1024, 224)` と `nn.Linear(224, 10)` になっています。"
why:
  en: "They are only the defaults."
  ja: "これらは既定値にすぎません。"
try:
  en: "Use inputs, hidden and outputs."
  ja: "inputs・hidden・outputs を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(1024, 224)
        self.fc2 = nn.Linear(224, 10)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
