"""
task: replace_head
check: test_the_mode_of_the_head
title:
  en: "The head has the mode of the model, not of the old head"
  ja: "元のヘッドではなく、モデルのモードになっています"
wrote:
  en: "`new.train(model.training)`"
  ja: "`new.train(model.training)` と書いています。"
why:
  en: "Each module has a flag of its own, and they may differ."
  ja: "モードはモジュールごとに持つもので、互いに違うこともあります。"
try:
  en: "`new.train(old.training)`"
  ja: "`new.train(old.training)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(model.training)
    model.set_submodule(name, new)
    return model
