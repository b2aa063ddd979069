r"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "AdamW decays by 0.01 unless it is told otherwise"
  ja: "AdamW は、指定しなければ 0.01 で減衰させます"
wrote:
  en: "The second group has no \"weight_decay\"."
  ja: "2 つ目のグループに \"weight_decay\" がありません。"
why:
  en: "The default of AdamW is 0.01, that of Adam and SGD is 0."
  ja: "既定値は、Adam や SGD では 0 ですが、AdamW では 0.01 です。"
try:
  en: "Write \"weight_decay\": 0.0 into the second group."
  ja: "2 つ目のグループに \"weight_decay\": 0.0 と書いてください。"
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
        {"params": [p for p in trainable if p.ndim < 2]},
    ]
    return torch.optim.AdamW(groups, lr=lr)
