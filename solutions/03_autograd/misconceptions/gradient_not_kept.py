"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "h.grad is None: nobody asked to keep it"
  ja: "h.grad が None です。残すように頼んでいません"
wrote:
  en: "`out.backward()` and then `h.grad`, without `h.retain_grad()`. It is None, and torch warns."
  ja: "`h.retain_grad()` を呼ばずに、`out.backward()` の後で `h.grad` を読んでいます。値は None で、torch
    も警告を出します。"
why:
  en: "h is the result of an operation, not a leaf. Its gradient passes through and is dropped to save memory."
  ja: "h は演算の結果であり、葉ではありません。h の勾配は通り過ぎるだけで、メモリを節約するために捨てられます。"
try:
  en: "`h.retain_grad()` before `out.backward()`, or `torch.autograd.grad(out, h)`."
  ja: "`out.backward()` の前に `h.retain_grad()` を呼ぶか、`torch.autograd.grad(out, h)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html
"""

import torch


def hidden_gradient(x, w, b):
    w = w.detach().clone().requires_grad_()
    h = x.detach() @ w + b.detach()
    out = (torch.relu(h) ** 2).mean()
    out.backward()
    return h.grad
