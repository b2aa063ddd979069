"""
task: SimpleNN
check: test_any_sizes
title:
  en: "Values are rounded to float32 on the way"
  ja: "途中で float32 に丸めています"
wrote:
  en: "`self.fc1(x).float()`, and back to x's dtype later."
  ja: "`self.fc1(x).float()` とし、後で x の dtype に戻しています。"
why:
  en: "A float64 model has 16 digits; what has passed through float32 has 7, whatever its dtype says."
  ja: "float64 のモデルの精度は約 16 桁です。一度 float32 を通ると、dtype を戻しても約 7 桁しか残りません。"
try:
  en: "Leave dtypes alone in forward: each layer computes in that of its parameters."
  ja: "forward では dtype を変えないようにしましょう。各層は、パラメータの dtype で計算します。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        x = F.relu(self.fc1(x).float()).to(x.dtype)
        return self.fc2(x)
