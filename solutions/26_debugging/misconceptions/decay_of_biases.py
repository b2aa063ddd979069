"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "Biases are decayed"
  ja: "バイアスを減衰させています"
wrote:
  en: "Only the parameters of BatchNorm and other normalisation layers are left out."
  ja: "BatchNorm などの正規化層のパラメータだけを除いています。"
why:
  en: "A bias shifts the outputs; pulling it towards 0 makes no model simpler, only worse."
  ja: "バイアスは出力をずらすだけのものです。0 に近づけても、モデルが単純になるわけではなく、精度が落ちるだけです。"
try:
  en: "Put every bias into the group with weight_decay 0."
  ja: "バイアスはすべて、weight_decay が 0 のグループに入れてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    norms = {id(p) for m in model.modules() if "Norm" in type(m).__name__ for p in m.parameters(recurse=False)}
    groups = [
        {"params": [p for p in trainable if id(p) not in norms], "weight_decay": weight_decay},
        {"params": [p for p in trainable if id(p) in norms], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
