"""
task: DropoutNet
check: test_each_element_by_itself
title:
  en: "Whole rows are dropped"
  ja: "行がまとめて落ちています"
wrote:
  en: "A mask of shape (…, 1): one draw for each row."
  ja: "形状 (…, 1) のマスクを作り、行ごとに 1 回しか引いていません。"
why:
  en: "So it is in nn.Dropout1d and nn.Dropout2d, which drop whole channels. Here each element is drawn by itself."
  ja: "チャンネルをまとめて落とす nn.Dropout1d や nn.Dropout2d の動作です。ここでは要素ごとに独立に引きます。"
try:
  en: "Draw numbers of the shape of x."
  ja: "x と同じ形状の乱数を引きましょう。"
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
        mask = (torch.rand(*x.shape[:-1], 1, device=x.device) >= self.p).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
