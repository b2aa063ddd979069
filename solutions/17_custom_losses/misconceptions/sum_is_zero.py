"""
task: silent_parameters
check: test_entirely_zero_means_every_element
title:
  en: "Gradients that cancel are taken for zeros"
  ja: "打ち消し合う勾配を 0 とみなしています"
wrote:
  en: "`gradient.sum() == 0`."
  ja: "`gradient.sum() == 0` と書いています。"
why:
  en: "[[1, −1]] adds up to 0, but both weights move, in opposite directions."
  ja: "[[1, −1]] は足すと 0 ですが、2 つの重みは逆向きに動きます。"
try:
  en: "Look at the elements: not gradient.any()."
  ja: "要素を調べます：not gradient.any() です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.any.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, g in zip(trainable, gradients, strict=True) if g is None or g.sum() == 0]
