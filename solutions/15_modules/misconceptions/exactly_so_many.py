"""
task: DropoutNet
check: test_each_element_by_itself
title:
  en: "Always equally many elements are dropped"
  ja: "いつも同じ個数の要素が落ちます"
wrote:
  en: "torch.randperm chooses exactly p · n elements."
  ja: "torch.randperm で、ちょうど p · n 個の要素を選んでいます。"
why:
  en: "The elements are then not independent: where one is kept, another is more likely to go."
  ja: "これでは要素どうしが独立ではありません。1 つ残れば、ほかが落ちやすくなります。"
try:
  en: "One draw for each element: `torch.rand_like(x) >= p`."
  ja: "要素ごとに `torch.rand_like(x) >= p` で決めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randperm.html
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
        order = torch.randperm(x.numel()).to(x.device)
        mask = (order >= round(self.p * x.numel())).reshape(x.shape).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
