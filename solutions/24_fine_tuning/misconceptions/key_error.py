"""
task: replace_head
check: test_a_name_that_is_missing
title:
  en: "A missing name is a KeyError"
  ja: "ない名前が KeyError になっています"
wrote:
  en: "`dict(model.named_modules())[name]`"
  ja: "`dict(model.named_modules())[name]` と書いています。"
why:
  en: "For Python a submodule is an attribute, and a missing attribute is an AttributeError."
  ja: "サブモジュールは属性なので、なければ AttributeError になるのが Python の流儀です。"
try:
  en: "`model.get_submodule(name)` raises AttributeError by itself."
  ja: "`model.get_submodule(name)` なら AttributeError を自分で出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""

from torch import nn


def replace_head(model, name, classes):
    old = dict(model.named_modules())[name]
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
