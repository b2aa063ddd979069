"""
task: replace_head
check: test_initial_values
title:
  en: "Old weights are in the new head"
  ja: "元の重みが新しいヘッドに残っています"
wrote:
  en: "The first rows of the old weight are copied into the new one."
  ja: "元の重みの最初の数行を、新しい重みにコピーしています。"
why:
  en: "The old rows stand for classes that have nothing to do with the new ones."
  ja: "元の行が表すクラスは、新しいクラスとは関係がありません。"
try:
  en: "Leave the new layer with the random values that it was made with."
  ja: "新しい層は、作られたときの乱数のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
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
    rows = min(classes, old.out_features)
    new.weight.data[:rows] = old.weight.data[:rows]
    model.set_submodule(name, new)
    return model
