"""
task: build_decay_optimizer
check: test_adamw_or_adam_with_this_rate
title:
  en: "Another optimizer"
  ja: "別のオプティマイザです"
wrote:
  en: "The groups are given to torch.optim.SGD."
  ja: "グループを torch.optim.SGD に渡しています。"
why:
  en: "The groups are right, but the program that was to be repaired trains with Adam: SGD needs quite another
    rate."
  ja: "グループは正しいのですが、直すべきプログラムは Adam を使っていました。
    SGD では、適した学習率がまったく違います。"
try:
  en: "Use torch.optim.AdamW or torch.optim.Adam."
  ja: "torch.optim.AdamW か torch.optim.Adam を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.SGD(groups, lr=lr)
