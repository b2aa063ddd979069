"""
task: DropoutNet
check: test_evaluation_mode
title:
  en: "Evaluation mode is scaled down"
  ja: "評価モードで値を小さくしています"
wrote:
  en: "`relu(x) * (1 - p)` in evaluation mode, and no factor while training."
  ja: "評価モードで `relu(x) * (1 - p)` とし、学習中は倍率を掛けていません。"
why:
  en: "So it stood in the first paper. PyTorch scales while training instead, so that evaluation mode needs nothing."
  ja: "最初の論文の方法です。PyTorch は逆に学習中に倍率を掛けるので、評価モードでは何もしません。"
try:
  en: "relu(x) in evaluation mode, division by 1 - p while training."
  ja: "評価モードでは relu(x) のまま、学習中は 1 - p で割りましょう。"
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
            return x * (1 - self.p)
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        return x * mask
