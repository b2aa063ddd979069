"""
task: replace_head
check: test_no_linear_or_no_classes
title:
  en: "A head without outputs is made"
  ja: "出力のないヘッドができています"
wrote:
  en: "classes is not looked at."
  ja: "classes を調べていません。"
why:
  en: "nn.Linear(8, 0) is made without an error, and the loss complains much later; a negative number is a RuntimeError."
  ja: "nn.Linear(8, 0) はエラーなしで作れてしまい、ずっと後で損失がエラーになります。負の数なら RuntimeError です。"
try:
  en: "`if classes < 1: raise ValueError(…)`"
  ja: "`if classes < 1: raise ValueError(…)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear):
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
