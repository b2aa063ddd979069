"""
task: replace_head
check: test_a_head_of_another_size
title:
  en: "The new head takes as many inputs as the old one had outputs"
  ja: "入力の数が、元のヘッドの出力の数になっています"
wrote:
  en: "`nn.Linear(old.out_features, classes)`"
  ja: "`nn.Linear(old.out_features, classes)` と書いています。"
why:
  en: "The head stands in the place of the old one, not behind it: its inputs are those of the old one."
  ja: "新しいヘッドは、元のヘッドの後ろではなく、その場所に入ります。入力は元のヘッドの入力と同じです。"
try:
  en: "`nn.Linear(old.in_features, classes)`"
  ja: "`nn.Linear(old.in_features, classes)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.out_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
