"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "Without a tracked input there is no graph"
  ja: "requires_grad=True の入力がなければ計算グラフもありません"
wrote:
  en: "`h = x @ w + b` and `h.retain_grad()`, which presupposes that x, w or b requires grad. For plain tensors:
    RuntimeError."
  ja: "`h = x @ w + b` の後で `h.retain_grad()` を呼んでいます。x・w・b のどれかが requires_grad=True でないと
    RuntimeError になります。"
why:
  en: "Operations are recorded only if at least one of their inputs requires grad. The contract promises nothing about
    x, w and b."
  ja: "演算が記録されるのは、入力の少なくとも 1 つが requires_grad=True のときだけです。x・w・b
    がそうであるとは限りません。"
try:
  en: "Start the record at h yourself: `h = (x @ w + b).detach().requires_grad_()`."
  ja: "`h = (x @ w + b).detach().requires_grad_()` として、h から記録を始めてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def hidden_gradient(x, w, b):
    h = x @ w + b
    h.retain_grad()
    out = (torch.relu(h) ** 2).mean()
    (gradient,) = torch.autograd.grad(out, h)
    return gradient
