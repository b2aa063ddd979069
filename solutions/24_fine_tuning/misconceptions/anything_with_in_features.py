r"""
task: replace_head
check: test_no_linear_or_no_classes
title:
  en: "Other modules with in_features are replaced"
  ja: "in_features を持つほかのモジュールまで取り替えています"
wrote:
  en: "`hasattr(old, \"in_features\")`"
  ja: "`hasattr(old, \"in_features\")` で調べています。"
why:
  en: "Other modules have such an attribute, too, and compute something else with it."
  ja: "同じ属性を持ち、別の計算をするモジュールもあります。"
try:
  en: "`isinstance(old, nn.Linear)`"
  ja: "`isinstance(old, nn.Linear)` で調べます。"
read: https://docs.python.org/3/library/functions.html#isinstance
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not hasattr(old, "in_features") or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
