"""
task: replace_head
check: test_heads_inside_other_modules
title:
  en: "A bias that the old head did not have"
  ja: "元のヘッドにはなかったバイアスが付いています"
wrote:
  en: "nn.Linear without `bias=`."
  ja: "nn.Linear に `bias=` を指定していません。"
why:
  en: "nn.Linear makes a bias unless it is told not to."
  ja: "nn.Linear は、指定しなければバイアスを作ります。"
try:
  en: "`bias=old.bias is not None`"
  ja: "`bias=old.bias is not None` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(old.in_features, classes, device=old.weight.device, dtype=old.weight.dtype)
    new.train(old.training)
    model.set_submodule(name, new)
    return model
