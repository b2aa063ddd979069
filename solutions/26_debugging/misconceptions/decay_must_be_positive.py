"""
task: build_decay_optimizer
check: test_refuses_a_negative_decay
title:
  en: "No decay at all is refused"
  ja: "減衰なしを拒否しています"
wrote:
  en: "`if weight_decay <= 0: raise`."
  ja: "`if weight_decay <= 0: raise` と書いています。"
why:
  en: "0 is a useful value: it switches the decay off."
  ja: "0 は減衰を使わないという意味の、役に立つ値です。"
try:
  en: "Refuse only what is below 0."
  ja: "0 より小さい値だけを拒否してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay <= 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
