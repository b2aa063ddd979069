"""
task: replace_head
check: test_heads_inside_other_modules
title:
  en: "The new layer stands at the end"
  ja: "新しい層が最後に移っています"
wrote:
  en: "`delattr(parent, child)`, then `parent.add_module(child, new)`"
  ja: "`delattr(parent, child)` のあと、`parent.add_module(child, new)` としています。"
why:
  en: "Modules stand in the order in which they were added. What is removed loses its place, and a Sequential then runs its layers in another order."
  ja: "モジュールは追加した順に並びます。いったん削除すると元の場所が失われ、Sequential では実行の順番まで変わってしまいます。"
try:
  en: "`setattr(parent, child, new)` or `model.set_submodule(name, new)` keep the place."
  ja: "`setattr(parent, child, new)` か `model.set_submodule(name, new)` なら、場所は変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.set_submodule
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    like = {"device": old.weight.device, "dtype": old.weight.dtype}
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, **like)
    new.train(old.training)
    parent, _, child = name.rpartition(".")
    parent = model.get_submodule(parent)
    delattr(parent, child)
    parent.add_module(child, new)
    return model
