"""
task: DropoutNet
check: test_what_is_kept_grows
title:
  en: "p is taken for the share that is kept"
  ja: "p を残す割合とみなしています"
wrote:
  en: "`torch.rand_like(x) < p` as the mask, and division by p."
  ja: "マスクを `torch.rand_like(x) < p` とし、p で割っています。"
why:
  en: "In PyTorch p is the probability with which an element is dropped. (In TensorFlow 1 it was the other one.)"
  ja: "PyTorch の p は、要素が落ちる確率です（TensorFlow 1 では残る確率でした）。"
try:
  en: "Keep where `torch.rand_like(x) >= p`, and divide by 1 - p."
  ja: "`torch.rand_like(x) >= p` のところを残し、1 - p で割りましょう。"
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
        mask = (torch.rand_like(x) < self.p).to(x.dtype)
        return x * mask / max(self.p, 1e-9)
