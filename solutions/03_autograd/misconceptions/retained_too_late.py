"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "retain_grad() comes after backward()"
  ja: "retain_grad() を呼ぶのが backward() より後です"
wrote:
  en: "`out.backward()` first, then `h.retain_grad()` and `h.grad`, which is None."
  ja: "先に `out.backward()` を呼び、その後で `h.retain_grad()` を呼んでいます。`h.grad` は None です。"
why:
  en: "`retain_grad()` is a request for the way back. Once the way back is over, the gradient of h is gone; asking
    later does not bring it back."
  ja: "`retain_grad()` は、これから逆にたどるときに勾配を残すように頼むものです。たどり終えた後では h
    の勾配はもう捨てられており、頼んでも戻りません。"
try:
  en: "Call `h.retain_grad()` as soon as h is there, before `out.backward()`."
  ja: "h を計算したらすぐに、`out.backward()` より前に `h.retain_grad()` を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html
"""

import torch


def hidden_gradient(x, w, b):
    w = w.detach().clone().requires_grad_()
    h = x.detach() @ w + b.detach()
    out = (torch.relu(h) ** 2).mean()
    out.backward()
    h.retain_grad()
    return h.grad
