"""
task: DropoutNet
check: rules
title:
  en: "forward prints"
  ja: "forward が表示をしています"
wrote:
  en: "`print(x.size())` in forward."
  ja: "forward に `print(x.size())` が残っています。"
why:
  en: "forward may use any Python, print included, and while you look for a mistake that is handy. In finished code it prints in every step of the training."
  ja: "forward では print を含む、どんな Python の文も使えます。間違いを探すときには便利ですが、残しておくと学習の 1 ステップごとに表示されます。"
try:
  en: "Take it out."
  ja: "外しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/modules.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        print(x.size())  # noqa: T201
        return self.dropout(F.relu(x))
