r"""
task: silent_parameters
check: test_frozen_parameters_are_left_out
title:
  en: "Frozen parameters are listed"
  ja: "凍結したパラメータも返しています"
wrote:
  en: "All of `named_parameters()` is looked at, whatever `requires_grad` says."
  ja: "`requires_grad` を見ずに、`named_parameters()` をすべて調べています。"
why:
  en: >-
    A frozen parameter has no gradient because somebody wanted it so. Among them, the one that is silent by mistake
    is not seen.
  ja: "凍結したパラメータに勾配がないのは、意図したことです。それらに混じると、\
    誤って届いていないパラメータが見つけにくくなります。"
try:
  en: "Keep only parameters with requires_grad."
  ja: "requires_grad が True のものだけを調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def silent_parameters(model, loss):
    named = dict(model.named_parameters())
    heard = {name: p for name, p in named.items() if p.requires_grad}
    value = loss(model)
    if not heard or not value.requires_grad:
        return list(named)
    gradients = torch.autograd.grad(value, list(heard.values()), allow_unused=True)
    found = dict(zip(heard, gradients, strict=True))
    return [name for name in named if found.get(name) is None or not found[name].any()]
