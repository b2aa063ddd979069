r"""
task: silent_parameters
check: test_missing_and_zero_in_order
title:
  en: "One unused parameter makes all of them silent"
  ja: "使われないパラメータが 1 つあると全部を返しています"
wrote:
  en: "`torch.autograd.grad` without `allow_unused=True`, in a `try` whose `except RuntimeError` returns all names."
  ja: "`allow_unused=True` なしの `torch.autograd.grad` を `try` に入れ、\
    `except RuntimeError` で全部の名前を返しています。"
why:
  en: >-
    autograd raises as soon as one of the tensors does not take part. The other parameters may be fine, but the
    error hides which.
  ja: "autograd は、使われないテンソルが 1 つでもあるとエラーになります。ほかのパラメータには届いていても、\
    エラーからは区別できません。"
try:
  en: "allow_unused=True gives None for exactly those that are not used."
  ja: "allow_unused=True なら、使われないものだけが None になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    try:
        gradients = torch.autograd.grad(loss(model), list(trainable.values()))
    except (RuntimeError, ValueError):
        return list(trainable)
    return [name for name, g in zip(trainable, gradients, strict=True) if not g.any()]
