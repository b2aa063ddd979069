"""
task: replace_head
check: test_initial_values
title:
  en: "All weights of the new head are equal"
  ja: "新しいヘッドの重みがすべて同じ値です"
wrote:
  en: "`nn.init.zeros_(new.weight)`"
  ja: "`nn.init.zeros_(new.weight)` と書いています。"
why:
  en: "With zeros there, no gradient reaches the layers below in the first step; what was asked for are random values."
  ja: "重みが 0 だと、最初の更新では下の層に勾配が届きません。求められているのは乱数の初期値です。"
try:
  en: "nn.Linear has drawn good values already: leave them."
  ja: "nn.Linear がすでによい乱数を引いています。そのまま使います。"
read: https://docs.pytorch.org/docs/stable/nn.init.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    nn.init.zeros_(new.weight)
    model.set_submodule(name, new)
    return model
