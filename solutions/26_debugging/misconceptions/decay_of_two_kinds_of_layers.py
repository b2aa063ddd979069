"""
task: build_decay_optimizer
check: test_any_names_and_any_structure
title:
  en: "Only Linear and Conv2d are decayed"
  ja: "Linear と Conv2d しか減衰させていません"
wrote:
  en: "The weights of nn.Linear and nn.Conv2d are decayed, those of nn.Conv1d and nn.Embedding are not."
  ja: "nn.Linear と nn.Conv2d の重みだけを減衰させ、nn.Conv1d や nn.Embedding の重みは減衰させていません。"
why:
  en: "There are other convolutions, and embeddings have weights as well."
  ja: "畳み込み層はほかにもあり、埋め込み層にも重みがあります。"
try:
  en: "List all kinds, or take every parameter with two or more dimensions."
  ja: "種類をすべて挙げるか、2 次元以上のパラメータをすべて選んでください。"
read: https://docs.pytorch.org/docs/stable/nn.html#convolution-layers
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    heavy = {id(m.weight) for m in model.modules() if isinstance(m, nn.Linear | nn.Conv2d)}
    groups = [
        {"params": [p for p in trainable if id(p) in heavy], "weight_decay": weight_decay},
        {"params": [p for p in trainable if id(p) not in heavy], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
