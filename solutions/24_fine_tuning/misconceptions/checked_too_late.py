"""
task: replace_head
check: rules
title:
  en: "The model has changed when the error comes"
  ja: "エラーを出す前にモデルを変えています"
wrote:
  en: "The new layer is put in first; type and classes are checked after that."
  ja: "先に新しい層を入れ、そのあとで型と classes を調べています。"
why:
  en: "Whoever catches the error goes on with a model that has lost a layer."
  ja: "エラーを捕まえて先へ進むと、モデルの層がすでに失われています。"
try:
  en: "Check first, then replace."
  ja: "先に調べ、それから取り替えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.set_submodule
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    linear = isinstance(old, nn.Linear)
    inputs, bias = getattr(old, "in_features", 1), getattr(old, "bias", None) is not None
    new = nn.Linear(inputs, max(classes, 1), bias=bias)
    if linear:
        new = new.to(device=old.weight.device, dtype=old.weight.dtype)
    new.train(old.training)
    model.set_submodule(name, new)
    if not linear or classes < 1:
        raise ValueError(name)
    return model
