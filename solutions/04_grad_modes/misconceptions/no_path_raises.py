"""
task: mixed_partial
check: test_without_a_mixed_term
title:
  en: "No mixed term: torch raises"
  ja: "混合の項がないとエラーになります"
wrote:
  en: "Two plain `torch.autograd.grad` calls: RuntimeError for x + y, where the first derivative is a constant."
  ja: "`torch.autograd.grad` を 2 回呼んだだけなので、1 階が定数になる x + y で RuntimeError になります。"
why:
  en: "Either nothing is left to differentiate, or what is left does not lead to y. In both cases the answer is 0."
  ja: "微分するものが残っていない場合と、残っていても y に届かない場合があります。どちらも答えは 0 です。"
try:
  en: "Ask `slope.requires_grad`, and give `materialize_grads=True` (or allow_unused)."
  ja: "`slope.requires_grad` を調べ、`materialize_grads=True`（または allow_unused）を付けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(f(a, b), a, create_graph=True)
    (mixed,) = torch.autograd.grad(slope, b)
    return mixed.item()
