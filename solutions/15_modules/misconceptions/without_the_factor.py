"""
task: DropoutNet
check: test_what_is_kept_grows
title:
  en: "What is kept is not enlarged"
  ja: "残った要素を大きくしていません"
wrote:
  en: "`relu(x) * mask`, without dividing by 1 - p."
  ja: "1 - p で割らずに `relu(x) * mask` としています。"
why:
  en: "In evaluation mode the next layer then gets larger values than it was trained with: with p = 0.75 four times as large in the mean."
  ja: "評価モードになると、次の層は学習のときより大きな値を受け取ります。p = 0.75 なら平均で 4 倍です。"
try:
  en: "Divide by 1 - p while training."
  ja: "学習中は 1 - p で割りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
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
        x = F.relu(x)
        if not self.training:
            return x
        mask = (torch.rand_like(x) >= self.p).to(x.dtype)
        return x * mask
