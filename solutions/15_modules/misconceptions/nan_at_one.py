"""
task: DropoutNet
check: test_keep_all_or_nothing
title:
  en: "p = 1 gives NaN"
  ja: "p = 1 で NaN になります"
wrote:
  en: "`relu(x) * mask / (1 - p)`: 0 / 0 for p = 1."
  ja: "`relu(x) * mask / (1 - p)` は、p = 1 のとき 0 / 0 になります。"
why:
  en: "0 · inf and 0 / 0 are NaN, and one NaN spoils every sum that it gets into."
  ja: "0 · inf も 0 / 0 も NaN です。NaN が 1 つでも混ざると、その和はすべて NaN になります。"
try:
  en: "Leave it to nn.Dropout, or treat p = 1 apart."
  ja: "nn.Dropout に任せるか、p = 1 を別に扱いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError("p must be from 0 to 1")
        self.p = p

    def forward(self, x):
        x = F.relu(x)
        if not self.training:
            return x
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        return x * mask / (1 - self.p)
