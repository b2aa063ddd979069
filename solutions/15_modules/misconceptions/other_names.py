"""
task: SimpleNN
check: test_the_names_of_its_parameters
title:
  en: "The layers have other names"
  ja: "層の名前が違います"
wrote:
  en: "`self.layer1` and `self.layer2` instead of `self.fc1` and `self.fc2`."
  ja: "`self.fc1`・`self.fc2` ではなく `self.layer1`・`self.layer2` になっています。"
why:
  en: "The attributes name the entries of state_dict(). A file that was saved by a model with fc1 and fc2 cannot be loaded: Missing key(s) in state_dict."
  ja: "属性の名前が、そのまま state_dict() のキーになります。fc1 と fc2 を持つモデルで保存したファイルは、Missing key(s) in state_dict となって読み込めません。"
try:
  en: "Name the layers fc1 and fc2."
  ja: "層の名前を fc1 と fc2 にしましょう。"
read: https://docs.pytorch.org/docs/stable/notes/serialization.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.layer1 = nn.Linear(inputs, hidden)
        self.layer2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.layer2(F.relu(self.layer1(x)))
