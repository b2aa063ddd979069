"""
task: partial_derivatives
check: test_a_constant_of_two
title:
  en: "materialize_grads does not help where there is no graph"
  ja: "計算グラフがなければ materialize_grads も効きません"
wrote:
  en: "`torch.autograd.grad(z, xs, materialize_grads=True)` for every z: a constant z raises RuntimeError."
  ja: "どんな z にも `torch.autograd.grad(z, xs, materialize_grads=True)` を使っているため、z が定数だと RuntimeError
    になります。"
why:
  en: "The option fills in arguments that z does not use. A constant z was not recorded at all, so there is nowhere to
    start."
  ja: "このオプションは、z が使わない引数の勾配を 0 で埋めるものです。定数の z
    にはそもそも記録がなく、たどり始める場所がありません。"
try:
  en: "Ask `z.requires_grad` first and return zeros where it is False."
  ja: "先に `z.requires_grad` を調べ、False なら 0.0 を並べて返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    z = f(*leaves)
    return tuple(slope.item() for slope in torch.autograd.grad(z, leaves, materialize_grads=True))
