"""
task: DropoutNet
check: rules
title:
  en: "The caller's x is changed"
  ja: "呼び出し側の x が書き換わっています"
wrote:
  en: "`F.relu(x, inplace=True)` (or nn.ReLU(inplace=True))."
  ja: "`F.relu(x, inplace=True)`（または nn.ReLU(inplace=True)）を使っています。"
why:
  en: "It writes into x, which belongs to the caller: whoever needs x afterwards finds zeros in it."
  ja: "呼び出し側のものである x に書き込んでしまいます。後で x を使うと、0 に変わっています。"
try:
  en: "`F.relu(x)` makes a new tensor."
  ja: "`F.relu(x)` なら新しいテンソルができます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
"""

import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        return self.dropout(F.relu(x, inplace=True))
