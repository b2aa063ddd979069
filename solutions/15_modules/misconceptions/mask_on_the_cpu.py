"""
task: DropoutNet
check: test_what_is_kept_grows
devices: [simulated, cuda, mps]
title:
  en: "The mask is on the CPU"
  ja: "マスクが CPU にあります"
wrote:
  en: "`torch.rand(x.shape) >= p`: a tensor on the CPU, wherever x is."
  ja: "`torch.rand(x.shape) >= p` と書いています。x がどこにあっても、マスクは CPU にできます。"
why:
  en: "Tensors of different devices can't be multiplied."
  ja: "デバイスの違うテンソルどうしは掛けられません。"
try:
  en: "`torch.rand_like(x)` is where x is."
  ja: "`torch.rand_like(x)` なら x と同じデバイスになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.rand_like.html
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
        mask = (torch.rand(x.shape) >= self.p).to(x.dtype)
        return x * mask * (1 / (1 - self.p) if self.p < 1 else 0)
