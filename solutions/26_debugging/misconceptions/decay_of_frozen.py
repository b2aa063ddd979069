"""
task: build_decay_optimizer
check: test_shared_once_and_frozen_never
title:
  en: "Frozen parameters are in the optimizer"
  ja: "凍結されたパラメータがオプティマイザに入っています"
wrote:
  en: "requires_grad is not looked at."
  ja: "requires_grad を見ていません。"
why:
  en: "Without a gradient they are skipped, but a stale gradient from before the freezing would still move them."
  ja: "勾配がなければ飛ばされますが、凍結する前の古い勾配が残っていると、それで動いてしまいます。"
try:
  en: "Take only the parameters with requires_grad."
  ja: "requires_grad が True のパラメータだけを入れてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = list(model.parameters())
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
