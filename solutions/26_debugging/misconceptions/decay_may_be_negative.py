"""
task: build_decay_optimizer
check: test_refuses_a_negative_decay
title:
  en: "A negative decay is accepted"
  ja: "負の減衰を受け入れています"
wrote:
  en: "weight_decay is not checked."
  ja: "weight_decay を確かめていません。"
why:
  en: "AdamW checks only its own default. In a group a negative value passes, and makes the weights grow with every
    step."
  ja: "AdamW が確かめるのは、自分の既定値だけです。
    グループに書いた負の値はそのまま通り、更新のたびに重みが大きくなっていきます。"
try:
  en: "Raise ValueError for weight_decay < 0."
  ja: "weight_decay < 0 のときは ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    trainable = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
