r"""
task: replace_head
check: test_a_head_of_another_size
devices: [cpu, simulated]
title:
  en: "`cuda` is written into the function"
  ja: "関数に `cuda` が書き込まれています"
wrote:
  en: "`nn.Linear(…, device=\"cuda\")`"
  ja: "`nn.Linear(…, device=\"cuda\")` と書いています。"
why:
  en: "Without an NVIDIA GPU that is an error, and with one the model may still be on the CPU."
  ja: "NVIDIA の GPU がなければエラーになり、あっても、モデルは CPU にあるかもしれません。"
try:
  en: "`device=old.weight.device`"
  ja: "`device=old.weight.device` とします。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, device="cuda", dtype=old.weight.dtype)
    new.train(old.training)
    model.set_submodule(name, new)
    return model
