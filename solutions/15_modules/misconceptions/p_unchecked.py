"""
task: DropoutNet
check: test_probabilities_that_are_none
title:
  en: "p is not checked"
  ja: "p を調べていません"
wrote:
  en: "A mask of your own, for any p."
  ja: "どんな p でもマスクを作っています。"
why:
  en: "p = 2 drops everything and makes the factor negative, without a word."
  ja: "p = 2 だとすべて落ち、倍率は負になりますが、エラーは出ません。"
try:
  en: "Raise ValueError unless 0 <= p <= 1; nn.Dropout does so."
  ja: "0 <= p <= 1 でなければ ValueError を出しましょう。nn.Dropout なら自分で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        x = F.relu(x)
        if not self.training:
            return x
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
