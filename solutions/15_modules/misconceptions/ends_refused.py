"""
task: DropoutNet
check: test_keep_all_or_nothing
title:
  en: "p = 0 and p = 1 are refused"
  ja: "p = 0 と p = 1 を断っています"
wrote:
  en: "`if not 0 < p < 1: raise ValueError`."
  ja: "`if not 0 < p < 1: raise ValueError` と書いています。"
why:
  en: "0 is how dropout is switched off in a configuration, and 1 is allowed, too."
  ja: "設定でドロップアウトを切るときは p = 0 にします。p = 1 も許されます。"
try:
  en: "`0 <= p <= 1`"
  ja: "`0 <= p <= 1` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
"""

import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if not 0 < p < 1:
            raise ValueError("p must be from 0 to 1")
        self.p = p

    def forward(self, x):
        return F.dropout(F.relu(x), self.p, self.training)
