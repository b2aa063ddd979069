"""
task: replace_head
check: test_trainable_after_a_frozen_one
title:
  en: "The new head is frozen, as the old one was"
  ja: "元のヘッドと同じように、新しいヘッドも凍結されています"
wrote:
  en: "`new.requires_grad_(old.weight.requires_grad)`"
  ja: "`new.requires_grad_(old.weight.requires_grad)` と書いています。"
why:
  en: "The new head holds random numbers. Unless it learns, the whole model is of no use."
  ja: "新しいヘッドの中身は乱数です。学習しなければ、モデル全体が役に立ちません。"
try:
  en: "Leave requires_grad as nn.Linear makes it: True."
  ja: "requires_grad は nn.Linear が作ったまま (True) にします。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation
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
    new.requires_grad_(old.weight.requires_grad)
    model.set_submodule(name, new)
    return model
