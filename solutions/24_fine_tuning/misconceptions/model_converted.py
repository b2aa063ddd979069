"""
task: replace_head
check: test_bias_dtype_and_device
title:
  en: "The whole model was converted"
  ja: "モデル全体が変換されています"
wrote:
  en: "`model.to(old.weight)` after the head was put in."
  ja: "ヘッドを入れた後に `model.to(old.weight)` を呼んでいます。"
why:
  en: "That gives every layer the head's dtype and device. A model may be in several dtypes, on several devices."
  ja: "すべての層がヘッドの dtype とデバイスに変わります。モデルの中で、dtype やデバイスが分かれていることもあります。"
try:
  en: "Make the new layer where it belongs, and leave the others."
  ja: "新しい層だけを正しい dtype とデバイスで作り、ほかの層には触れません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.to
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
    model.set_submodule(name, new)
    return model.to(old.weight)
