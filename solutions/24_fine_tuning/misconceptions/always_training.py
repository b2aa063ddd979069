"""
task: replace_head
check: test_the_mode_of_the_head
title:
  en: "The head's mode is not that of the old one"
  ja: "ヘッドのモードが元と違います"
wrote:
  en: "The new layer is put in as it was made."
  ja: "新しい層を、作ったまま入れています。"
why:
  en: "A new module is in training mode. In a model that is being evaluated, one module would be in another mode than the rest."
  ja: "新しいモジュールは訓練モードです。評価モードのモデルの中で、1 つだけ違うモードになってしまいます。"
try:
  en: "`new.train(old.training)`"
  ja: "`new.train(old.training)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    model.set_submodule(name, new)
    return model
