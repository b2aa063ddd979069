"""
task: partial_derivatives
check: test_an_unused_argument
title:
  en: "torch.autograd.grad refuses an unused argument"
  ja: "torch.autograd.grad は使われない引数でエラーになります"
wrote:
  en: "`torch.autograd.grad(z, xs)` without options: RuntimeError as soon as one of xs is not used."
  ja: "`torch.autograd.grad(z, xs)` をオプションなしで呼んだため、使われない引数が 1 つでもあると RuntimeError
    になります。"
why:
  en: "torch takes a missing path for a mistake of yours unless you say that it is fine."
  ja: "torch は、経路がないことを書き間違いとみなします。問題ないと伝えない限りエラーになります。"
try:
  en: "`materialize_grads=True` gives zeros there; `allow_unused=True` gives None."
  ja: "`materialize_grads=True` なら 0 が、`allow_unused=True` なら None が返ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    z = f(*leaves)
    if not z.requires_grad:
        return tuple(0.0 for _ in leaves)
    return tuple(slope.item() for slope in torch.autograd.grad(z, leaves))
