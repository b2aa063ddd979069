"""
task: replace_head
check: test_trainable_after_a_frozen_one
title:
  en: "The old parameters were given other data"
  ja: "元のパラメータのデータを入れ替えています"
wrote:
  en: "`old.weight.data = …` with a tensor of the new size."
  ja: "新しい大きさのテンソルを `old.weight.data = …` で代入しています。"
why:
  en: "The parameter stays the old one: frozen if it was, with a gradient of the old size, and shared with whoever shared it."
  ja: "パラメータは元のままなので、凍結も、古い大きさの勾配も残り、ほかの層と共有していればその層まで変わります。"
try:
  en: "Make a new layer with new parameters."
  ja: "新しいパラメータを持つ、新しい層を作ります。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    old.out_features = classes
    old.weight.data = new.weight.data
    if old.bias is not None:
        old.bias.data = new.bias.data
    return model
