"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "The head is in no group"
  ja: "head がどのグループにも入っていません"
wrote:
  en: "The groups are model.features and model.bn; only the optimizer's name was repaired."
  ja: "グループは model.features と model.bn のままで、オプティマイザの名前だけを直しています。"
why:
  en: "What is in no group is never trained. And model.features has a BatchNorm and a bias inside, which are decayed
    here."
  ja: "どのグループにも入っていないものは学習されません。
    また、model.features の中には BatchNorm とバイアスがあり、ここではそれも減衰しています。"
try:
  en: "Begin with all of model.parameters(), and share them out."
  ja: "model.parameters() のすべてから始めて、振り分けてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")

    groups = [
        {"params": model.features.parameters(), "weight_decay": weight_decay},
        {"params": model.bn.parameters(), "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
