"""
task: replace_head
check: test_everything_else_stays
title:
  en: "The rest of the model is frozen as well"
  ja: "モデルのほかの部分まで凍結されています"
wrote:
  en: "`model.requires_grad_(False)` before the new head is put in."
  ja: "新しいヘッドを入れる前に `model.requires_grad_(False)` を呼んでいます。"
why:
  en: "What is frozen is decided by freeze, not here."
  ja: "何を凍結するかは freeze が決めることで、ここでは決めません。"
try:
  en: "Leave all other parameters as they are."
  ja: "ほかのパラメータには触れません。"
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
    model.requires_grad_(False)
    model.set_submodule(name, new)
    return model
