"""
task: replace_head
check: test_everything_else_stays
title:
  en: "A copy is returned"
  ja: "コピーが返されています"
wrote:
  en: "`model = copy.deepcopy(model)` first."
  ja: "最初に `model = copy.deepcopy(model)` としています。"
why:
  en: "The caller's model keeps its old head, and an optimizer that holds its layers knows nothing of the copy."
  ja: "呼び出し側のモデルには元のヘッドが残り、その層を持つオプティマイザもコピーのことを知りません。"
try:
  en: "Change the model that you were given, and return it."
  ja: "渡されたモデルを変えて、それを返します。"
read: https://docs.python.org/3/library/copy.html
"""

import copy

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model = copy.deepcopy(model)
    model.set_submodule(name, new)
    return model
