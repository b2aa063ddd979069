"""
task: DropoutNet
check: test_anew_in_each_call
title:
  en: "The mask is drawn once"
  ja: "マスクを 1 回しか引いていません"
wrote:
  en: "The random numbers come from a generator that starts at the same seed in each call."
  ja: "呼び出すたびに同じシードから始まる生成器で、乱数を引いています。"
why:
  en: "If the same elements are missing each time, they are never trained; dropout is meant to take others each time."
  ja: "いつも同じ要素が消えると、そこは学習されません。毎回違う要素を落とすのがドロップアウトです。"
try:
  en: "Draw anew in every call, from the global generator."
  ja: "呼び出すたびに、グローバルな生成器から引き直しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
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
        generator = torch.Generator().manual_seed(0)
        mask = (torch.rand(x.shape, generator=generator).to(x.device) >= self.p).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
