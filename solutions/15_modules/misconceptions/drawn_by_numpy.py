"""
task: DropoutNet
check: test_anew_in_each_call
title:
  en: "The mask comes from NumPy"
  ja: "マスクを NumPy で引いています"
wrote:
  en: "`np.random.rand(*x.shape)`."
  ja: "`np.random.rand(*x.shape)` を使っています。"
why:
  en: "NumPy has a generator of its own: torch.manual_seed does not repeat it, and in worker processes every copy may draw the same."
  ja: "NumPy には別の生成器があり、torch.manual_seed では再現できません。"
try:
  en: "`torch.rand_like(x)`"
  ja: "`torch.rand_like(x)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""  # noqa: E501

import numpy as np
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
        mask = torch.as_tensor(np.random.rand(*x.shape) >= self.p, device=x.device).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
