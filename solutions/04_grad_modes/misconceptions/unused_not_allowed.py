"""
task: mixed_partial
check: test_without_a_mixed_term
title:
  en: "Only the constant is thought of"
  ja: "定数の場合しか考えていません"
wrote:
  en: "0.0 where the slope has no graph, but a plain grad call where it has one: x³ + y⁴ raises."
  ja: "傾きに計算グラフがなければ 0.0 としていますが、ある場合は grad をそのまま呼んでいます。x³ + y⁴
    でエラーになります。"
why:
  en: "The slope 3x² does have a graph; it just does not lead to y."
  ja: "傾き 3x² には計算グラフがあります。ただ、y に届かないのです。"
try:
  en: "Add `materialize_grads=True` to both calls."
  ja: "両方の呼び出しに `materialize_grads=True` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    slope = f(a, b)
    for variable in (a, b):
        if not slope.requires_grad:
            return 0.0
        (slope,) = torch.autograd.grad(slope, variable, create_graph=True)
    return slope.item()
