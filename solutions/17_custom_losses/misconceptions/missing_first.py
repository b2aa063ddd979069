r"""
task: silent_parameters
check: test_missing_and_zero_in_order
title:
  en: "The order of the model is lost"
  ja: "モデルでの順番が崩れています"
wrote:
  en: "First all names with `None`, then all names with zeros."
  ja: "先に `None` の名前、次に 0 の名前を並べています。"
why:
  en: "Two passes give two lists. The names are right, but their order no longer tells where in the model they are."
  ja: "2 回に分けると、リストが 2 つできます。名前は合っていますが、\
    モデルのどこにあるかが順番から分からなくなります。"
try:
  en: "One pass, with both questions for each parameter."
  ja: "1 回だけたどり、各パラメータで両方の条件を調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    pairs = list(zip(trainable, gradients, strict=True))
    missing = [name for name, g in pairs if g is None]
    return missing + [name for name, g in pairs if g is not None and not g.any()]
