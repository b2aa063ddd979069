"""
task: decay_groups
check: test_names_do_not_matter
title:
  en: '".bias" is not the end of every bias'
  ja: 'バイアスの名前の終わりは ".bias" とは限りません'
wrote:
  en: 'You wrote `name.endswith(".bias")`.'
  ja: '`name.endswith(".bias")` と書いています。'
why:
  en: 'Where the model is a single layer, its bias is called just "bias".'
  ja: 'モデルが 1 つの層だけなら、バイアスの名前はただの "bias" です。'
try:
  en: "Look at the layers, `layer.bias`, rather than at names."
  ja: "名前ではなく、`layer.bias` のように層を見ます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    norms = tuple(getattr(nn, name) for name in dir(nn) if name.endswith(("Norm", "Norm1d", "Norm2d", "Norm3d")))
    spared = {p for layer in model.modules() if isinstance(layer, norms) for p in layer.parameters()}
    spared |= {p for name, p in model.named_parameters() if name.endswith(".bias")}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p not in spared], [p for p in trainable if p in spared]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
