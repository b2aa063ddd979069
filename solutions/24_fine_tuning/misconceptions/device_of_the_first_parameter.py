"""
task: replace_head
check: test_bias_dtype_and_device
title:
  en: "The device of the first layer is not that of the head"
  ja: "ヘッドではなく、最初の層のデバイスになっています"
wrote:
  en: "`next(model.parameters()).device`"
  ja: "`next(model.parameters()).device` を使っています。"
why:
  en: "A model may be spread over devices: its first parameter says nothing about the head."
  ja: "モデルが複数のデバイスに分かれていることもあります。最初のパラメータからは、ヘッドのデバイスはわかりません。"
try:
  en: "`device=old.weight.device`"
  ja: "`device=old.weight.device` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features,
        classes,
        bias=old.bias is not None,
        device=next(model.parameters()).device,
        dtype=old.weight.dtype,
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
