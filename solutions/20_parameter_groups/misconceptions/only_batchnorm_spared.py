"""
task: decay_groups
check: test_normalisation_of_all_kinds
title:
  en: "Only BatchNorm is spared"
  ja: "BatchNorm しか除いていません"
wrote:
  en: "You wrote `isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d))`."
  ja: "`isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d))` と書いています。"
why:
  en: "LayerNorm, GroupNorm, InstanceNorm and RMSNorm have the same kind of weight."
  ja: "LayerNorm・GroupNorm・InstanceNorm・RMSNorm の重みも、同じ役割のものです。"
try:
  en: "Name the layers that decay: there are fewer kinds of them."
  ja: "減衰させる層のほうを挙げると、種類が少なくてすみます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    norms = nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d
    spared = {p for layer in model.modules() if isinstance(layer, norms) for p in layer.parameters()}
    spared |= {p for name, p in model.named_parameters() if name.split(".")[-1] == "bias"}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p not in spared], [p for p in trainable if p in spared]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
