"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "Layers inside of layers are not found"
  ja: "層の中の層を見ていません"
wrote:
  en: "The loop goes over model.children() and takes their own parameters."
  ja: "model.children() をたどり、それぞれの層が直接持つパラメータだけを集めています。"
why:
  en: "children() gives the first level only: what is inside of a Sequential or a block is in no group and never
    trained."
  ja: "children() が返すのは、1 段目の層だけです。
    Sequential やブロックの中にあるものはどのグループにも入らず、学習されません。"
try:
  en: "Use modules(), which goes through all levels, or model.parameters()."
  ja: "すべての段をたどる modules() か、model.parameters() を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for m in model.children() for p in m.parameters(recurse=False) if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
