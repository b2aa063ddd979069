"""
task: DropoutNet
check: test_evaluation_mode
title:
  en: "ReLU is missing"
  ja: "ReLU がありません"
wrote:
  en: "`self.dropout(x)` alone."
  ja: "`self.dropout(x)` だけになっています。"
why:
  en: "Negative values pass."
  ja: "負の値がそのまま通ります。"
try:
  en: "`self.dropout(F.relu(x))`"
  ja: "`self.dropout(F.relu(x))` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""

from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        return self.dropout(x)
