r"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "Normalisation layers are recognised by their names"
  ja: "正規化層を名前で見分けています"
wrote:
  en: "Parameters with \"bn\" or \"bias\" in their name are not decayed."
  ja: "名前に \"bn\" か \"bias\" を含むパラメータを、減衰の対象から外しています。"
why:
  en: "In a Sequential the layers are called 0, 1, 2: \"features.1.weight\" is a BatchNorm. And a layer may be
    called anything."
  ja: "Sequential の中の層の名前は 0、1、2 です。\"features.1.weight\" は BatchNorm の重みです。
    そもそも、層の名前は自由に付けられます。"
try:
  en: "Look at the class of the layer, or at p.ndim."
  ja: "層のクラスか、p.ndim を見てください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for name, p in named if "bn" not in name and "bias" not in name], "weight_decay": weight_decay},
        {"params": [p for name, p in named if "bn" in name or "bias" in name], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
