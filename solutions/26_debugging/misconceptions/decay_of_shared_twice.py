"""
task: build_decay_optimizer
check: test_shared_once_and_frozen_never
title:
  en: "A shared weight is listed twice"
  ja: "共有された重みを 2 回入れています"
wrote:
  en: "The weights are collected layer by layer; a weight that two layers share comes twice."
  ja: "層ごとに重みを集めているので、2 つの層が共有する重みが 2 回入ります。"
why:
  en: "It would be updated twice in each step. PyTorch warns of duplicates in one group, and refuses them in two."
  ja: "更新のたびに 2 回動くことになります。
    PyTorch は、同じグループ内の重複には警告を出し、異なるグループ間の重複は受け付けません。"
try:
  en: "model.parameters() gives each parameter once; or remember the ids of those that you have."
  ja: "model.parameters() なら、どのパラメータも 1 回だけです。集めたものの id を覚えておく方法もあります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    decayed, rest = [], []
    for module in model.modules():
        for parameter in module.parameters(recurse=False):
            if parameter.requires_grad:
                (decayed if parameter.ndim >= 2 else rest).append(parameter)
    groups = [{"params": decayed, "weight_decay": weight_decay}, {"params": rest, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr)
