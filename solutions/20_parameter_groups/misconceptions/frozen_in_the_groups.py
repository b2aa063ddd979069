"""
task: decay_groups
check: test_frozen_ones_do_not_decay
title:
  en: "Frozen parameters are in the groups"
  ja: "凍結したパラメータがグループに入っています"
wrote:
  en: "All of `model.parameters()`, whatever requires_grad is."
  ja: "requires_grad を見ずに、`model.parameters()` をすべて入れています。"
why:
  en: "Where a frozen parameter still has a gradient, its weight decays step by step."
  ja: "凍結したパラメータに勾配が残っていると、step() のたびに減衰してしまいます。"
try:
  en: "Keep those with `p.requires_grad`."
  ja: "`p.requires_grad` が True のものだけを残します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters()]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
