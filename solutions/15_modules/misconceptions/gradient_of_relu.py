"""
task: DropoutNet
check: test_gradients_pass_where_values_do
title:
  en: "The gradient knows nothing of what was dropped"
  ja: "勾配に、落とした要素が反映されていません"
wrote:
  en: "`y + (self.dropout(y) - y).detach()` with y = relu(x)."
  ja: "y = relu(x) として `y + (self.dropout(y) - y).detach()` としています。"
why:
  en: "detach() hides the dropout from autograd: dropped elements are trained as if they had been there."
  ja: "detach() のために、autograd からドロップアウトが見えません。落とした要素まで、使われたかのように学習されます。"
try:
  en: "`self.dropout(F.relu(x))`"
  ja: "`self.dropout(F.relu(x))` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        y = F.relu(x)
        return y + (self.dropout(y) - y).detach()
