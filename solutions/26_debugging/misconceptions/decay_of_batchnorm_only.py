"""
task: build_decay_optimizer
check: test_any_names_and_any_structure
title:
  en: "Only BatchNorm counts as normalisation"
  ja: "BatchNorm だけを正規化層とみなしています"
wrote:
  en: "The classes BatchNorm1d, 2d and 3d are left out; LayerNorm and GroupNorm are decayed."
  ja: "BatchNorm1d・2d・3d だけを除き、LayerNorm や GroupNorm は減衰させています。"
why:
  en: "LayerNorm, GroupNorm and others scale by a weight of their own in the same way."
  ja: "LayerNorm や GroupNorm などにも、同じように倍率を表す weight があります。"
try:
  en: "Decide by the number of dimensions, or name the layers that are decayed instead of those that are not."
  ja: "次元数で決めるか、除く層ではなく、減衰させる層の方を挙げてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#normalization-layers
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    batch_norms = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)
    still = {id(p) for m in model.modules() if isinstance(m, batch_norms) for p in m.parameters()}
    still |= {id(p) for name, p in model.named_parameters() if name.endswith("bias")}
    groups = [
        {"params": [p for p in trainable if id(p) not in still], "weight_decay": weight_decay},
        {"params": [p for p in trainable if id(p) in still], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
