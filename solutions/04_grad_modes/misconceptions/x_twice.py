"""
task: mixed_partial
check: test_the_polynomial
title:
  en: "Twice with respect to x"
  ja: "x で 2 回微分しています"
wrote:
  en: "∂²f/∂x²: both steps differentiate for x."
  ja: "∂²f/∂x² になっています。2 回とも x で微分しています。"
why:
  en: "∂²f/∂x∂y asks how the slope in x changes when y moves."
  ja: "∂²f/∂x∂y は、y を動かしたときに x 方向の傾きがどう変わるかを表します。"
try:
  en: "The second step is for y."
  ja: "2 回目は y で微分しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    z = f(a, b)
    for variable in (a, a):
        if not z.requires_grad:
            return 0.0
        (z,) = torch.autograd.grad(z, variable, create_graph=True, materialize_grads=True)
    return z.item()
