"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "The weights of BatchNorm are decayed"
  ja: "BatchNorm の重みを減衰させています"
wrote:
  en: "Everything called weight is decayed, everything called bias is not."
  ja: "名前が weight のものをすべて減衰させ、bias のものを除いています。"
why:
  en: "BatchNorm has a weight too: the factor with which it scales. Decay pulls that factor from 1 towards 0."
  ja: "BatchNorm にも weight があります。正規化した値に掛ける倍率です。
    減衰させると、この倍率が 1 から 0 に近づいていきます。"
try:
  en: "Leave out the parameters of normalisation layers; they have one dimension."
  ja: "正規化層のパラメータも除いてください。どれも 1 次元です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for name, p in named if name.endswith("weight")], "weight_decay": weight_decay},
        {"params": [p for name, p in named if not name.endswith("weight")], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
