"""
task: partial_derivatives
check: test_an_unused_argument
title:
  en: "None instead of 0.0 for an unused argument"
  ja: "使われない引数について 0.0 ではなく None を返しています"
wrote:
  en: "`.grad` handed on as it is (or `allow_unused=True`): an argument that f never touched has None."
  ja: "`.grad` をそのまま返しています（または `allow_unused=True` を使っています）。f が使わなかった引数の勾配は None
    です。"
why:
  en: "None means that no path leads from z to this tensor. For mathematics that is a derivative of 0."
  ja: "None は、z からそのテンソルへの経路がないという意味です。数学では、微分係数が 0 であることに当たります。"
try:
  en: "Turn None into 0.0, or ask `torch.autograd.grad(z, xs, materialize_grads=True)`."
  ja: "None を 0.0 に置き換えるか、`torch.autograd.grad(z, xs, materialize_grads=True)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    z = f(*leaves)
    if z.requires_grad:
        z.backward()
    return tuple(None if leaf.grad is None else leaf.grad.item() for leaf in leaves)
