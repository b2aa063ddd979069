"""
task: DropoutNet
check: rules
title:
  en: "Random numbers are drawn in evaluation mode"
  ja: "評価モードでも乱数を引いています"
wrote:
  en: "The mask is drawn before the mode is looked at."
  ja: "モードを調べる前にマスクを引いています。"
why:
  en: "The results are right, but every evaluation moves the global generator: with and without it, the training after it goes another way."
  ja: "結果は正しいのですが、評価するたびにグローバルな生成器が進みます。評価をはさむかどうかで、その後の学習が変わってしまいます。"
try:
  en: "Draw only if self.training."
  ja: "self.training のときだけ引きましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""  # noqa: E501

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
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        x = F.relu(x)
        if not self.training:
            return x
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
