"""
task: build_decay_optimizer
check: test_adamw_or_adam_with_this_rate
title:
  en: "The rate was forgotten"
  ja: "学習率を渡し忘れています"
wrote:
  en: "lr is not passed on."
  ja: "lr を渡していません。"
why:
  en: "The optimizer takes its default of 0.001 then, without a word."
  ja: "その場合、何も言われずに既定値の 0.001 が使われます。"
try:
  en: "Pass lr=lr to the optimizer, or write it into each group."
  ja: "オプティマイザに lr=lr を渡すか、各グループに書いてください。"
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
    return torch.optim.AdamW(groups)
