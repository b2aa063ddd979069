"""
task: derivative_at
check: test_a_constant
title:
  en: "A constant has no graph to go back through"
  ja: "定数にはたどるべき計算グラフがありません"
wrote:
  en: "`f(point).backward()` without a look at what came back."
  ja: "返ってきた値を調べずに `f(point).backward()` を呼んでいます。"
why:
  en: "A result that does not depend on the point has requires_grad False, and `backward()` on it raises: element 0 of
    tensors does not require grad. In mathematics the derivative is simply 0."
  ja: "点によらない結果は requires_grad が False で、`backward()` を呼ぶと「element 0 of tensors does not require
    grad」というエラーになります。数学では、微分係数は 0 です。"
try:
  en: "`if not value.requires_grad: return 0.0`"
  ja: "`if not value.requires_grad: return 0.0` としてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    f(point).backward()
    return point.grad.item()
