"""
task: replace_head
check: test_initial_values
title:
  en: "The old head stays where the number of classes is the same"
  ja: "クラスの数が同じだと、元のヘッドのままです"
wrote:
  en: "`if old.out_features == classes: return model`"
  ja: "`if old.out_features == classes: return model` としています。"
why:
  en: "Two new classes are not the two old ones, though they are equally many."
  ja: "数が同じ 2 つでも、新しいクラスは元のクラスではありません。"
try:
  en: "Replace the head in every case."
  ja: "どんな場合でもヘッドを取り替えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    if old.out_features == classes:
        return model
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
