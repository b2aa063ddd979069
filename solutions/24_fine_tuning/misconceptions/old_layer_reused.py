"""
task: replace_head
check: test_everything_else_stays
title:
  en: "The old layer got new parameters"
  ja: "元の層のパラメータだけを入れ替えています"
wrote:
  en: "`old.weight = nn.Parameter(…)`, `old.out_features = classes`, `old.reset_parameters()`"
  ja: "`old.weight = nn.Parameter(…)` と `old.out_features = classes` のあと、`old.reset_parameters()` を呼んでいます。"
why:
  en: "The old layer is gone: whoever holds it, or calls it in another place of the model, finds another one. Its hooks are still there."
  ja: "元の層が失われます。その層を別の変数で持っていたり、モデルのほかの場所でも使っていたりすると、そちらまで変わります。フックも残ります。"
try:
  en: "`model.set_submodule(name, nn.Linear(…))`"
  ja: "`model.set_submodule(name, nn.Linear(…))` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.set_submodule
"""  # noqa: E501

import torch
from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    like = {"device": old.weight.device, "dtype": old.weight.dtype}
    old.out_features = classes
    old.weight = nn.Parameter(torch.empty(classes, old.in_features, **like))
    if old.bias is not None:
        old.bias = nn.Parameter(torch.empty(classes, **like))
    old.reset_parameters()
    return model
