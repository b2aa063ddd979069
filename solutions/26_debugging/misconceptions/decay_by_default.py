r"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "The second group inherits the decay"
  ja: "2 つ目のグループが減衰を引き継いでいます"
wrote:
  en: "weight_decay is given to the optimizer, and the groups do not say anything else."
  ja: "weight_decay をオプティマイザに渡していて、グループには何も書いていません。"
why:
  en: "What a group does not say is filled in from the optimizer's defaults: all groups are decayed."
  ja: "グループに書いていない項目には、オプティマイザの既定値が入ります。そのため、どのグループも減衰します。"
try:
  en: "Write \"weight_decay\": 0.0 into the second group."
  ja: "2 つ目のグループに \"weight_decay\": 0.0 と書いてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2]},
        {"params": [p for p in trainable if p.ndim < 2]},
    ]
    return torch.optim.AdamW(groups, lr=lr, weight_decay=weight_decay)
