"""
task: mixed_partial
check: test_the_polynomial
title:
  en: "Only the first step"
  ja: "1 回しか微分していません"
wrote:
  en: "∂f/∂x: the derivative with respect to x is returned, without differentiating it for y."
  ja: "∂f/∂x になっています。x で微分した結果を、y で微分せずに返しています。"
why:
  en: "∂²f/∂x∂y asks how the slope in x changes when y moves: two derivatives, one after the other."
  ja: "∂²f/∂x∂y は、y を動かしたときに x 方向の傾きがどう変わるかを表します。続けて 2 回微分します。"
try:
  en: "Differentiate the slope once more, with respect to y."
  ja: "求めた傾きを、y でもう一度微分しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    z = f(a, b)
    if not z.requires_grad:
        return 0.0
    (slope,) = torch.autograd.grad(z, a, materialize_grads=True)
    return slope.item()
