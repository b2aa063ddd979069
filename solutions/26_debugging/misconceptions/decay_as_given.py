"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "The optimizer is looked for in the wrong place"
  ja: "オプティマイザを間違った場所で探しています"
wrote:
  en: "`torch.Adam`, as in the program that was given."
  ja: "渡されたプログラムのとおり、`torch.Adam` と書いています。"
why:
  en: "Optimizers are in torch.optim. And once that is repaired, the two groups still leave the head out and decay
    what they should not."
  ja: "オプティマイザは torch.optim にあります。
    また、そこを直しても、2 つのグループには head が入っておらず、減衰させてはいけないものまで減衰させます。"
try:
  en: "Write torch.optim.AdamW, then list the parameters of each group by name."
  ja: "torch.optim.AdamW と書き、それから、各グループのパラメータを名前で並べてみてください。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    groups = [
        {"params": model.features.parameters(), "weight_decay": weight_decay},
        {"params": model.bn.parameters(), "weight_decay": 0.0},
    ]
    return torch.Adam(groups, lr=lr)
