"""
task: DropoutNet
check: test_each_element_by_itself
title:
  en: "All rows drop the same features"
  ja: "どの行でも同じ特徴が落ちています"
wrote:
  en: "A mask of shape (features,), which is broadcast over the rows."
  ja: "形状 (features,) のマスクを作り、行にブロードキャストしています。"
why:
  en: "Then a feature is missing in the whole batch. Each element is drawn by itself."
  ja: "ある特徴が、バッチ全体でまとめて消えてしまいます。どの要素も独立に引きます。"
try:
  en: "Draw numbers of the shape of x: torch.rand_like(x)."
  ja: "torch.rand_like(x) で、x と同じ形状の乱数を引きましょう。"
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
        mask = (torch.rand(x.shape[-1:], device=x.device) >= self.p).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
