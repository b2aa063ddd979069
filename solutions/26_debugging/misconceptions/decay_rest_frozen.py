"""
task: build_decay_optimizer
check: test_shared_once_and_frozen_never
title:
  en: "What is not decayed is frozen"
  ja: "減衰させないものを凍結しています"
wrote:
  en: "requires_grad is set to False for biases and normalisation."
  ja: "バイアスと正規化層のパラメータの requires_grad を False にしています。"
why:
  en: "Not to decay a parameter means to train it without decay, not to stop training it. And the model was not to
    change."
  ja: "減衰させないというのは、減衰なしで学習するということです。学習をやめるわけではありません。
    モデルも変えないことになっています。"
try:
  en: "Leave requires_grad alone; the group's weight_decay of 0 is enough."
  ja: "requires_grad には触れないでください。グループの weight_decay を 0 にするだけで十分です。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
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
    for parameter in groups[1]["params"]:
        parameter.requires_grad_(False)
    return torch.optim.AdamW(groups, lr=lr)
