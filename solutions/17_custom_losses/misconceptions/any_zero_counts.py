"""
task: silent_parameters
check: test_entirely_zero_means_every_element
title:
  en: "One zero is enough to be listed"
  ja: "0 が 1 つあるだけで返しています"
wrote:
  en: "`(gradient == 0).any()`."
  ja: "`(gradient == 0).any()` と書いています。"
why:
  en: >-
    A gradient often has some zeros: an input of 0, or a ReLU that is closed for this batch. The other elements
    still learn.
  ja: "入力が 0 のときや、ReLU が閉じているときなど、勾配の一部が 0 になるのは普通です。残りの要素は学習します。"
try:
  en: "(gradient == 0).all(), or not gradient.any()."
  ja: "(gradient == 0).all() か not gradient.any() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.any.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, g in zip(trainable, gradients, strict=True) if g is None or (g == 0).any()]
