"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "Three parts by name, each decayed as a whole"
  ja: "3 つの部分を名前で挙げ、まるごと減衰させています"
wrote:
  en: "model.head was added as a third group."
  ja: "model.head を 3 つ目のグループとして加えています。"
why:
  en: "Now everything is trained, in this one model. But the BatchNorm inside features and all biases are decayed,
    and another model has other names."
  ja: "このモデルに限れば、すべて学習されるようになりました。
    しかし、features の中の BatchNorm とすべてのバイアスが減衰していますし、別のモデルでは名前も違います。"
try:
  en: "Decide for each parameter, not for each part."
  ja: "部分ごとではなく、パラメータごとに決めてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")

    groups = [
        {"params": model.features.parameters(), "weight_decay": weight_decay},
        {"params": model.head.parameters(), "weight_decay": weight_decay},
        {"params": model.bn.parameters(), "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
