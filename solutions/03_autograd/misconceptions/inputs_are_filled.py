"""
task: hidden_gradient
check: test_inputs_with_a_graph
title:
  en: "backward() goes on into the caller's tensors"
  ja: "backward() が呼び出し側のテンソルにまで届いています"
wrote:
  en: "`h.retain_grad()` and `out.backward()`: h.grad is right, and the gradients of x, w and b were added to on the
    way."
  ja: "`h.retain_grad()` と `out.backward()` を使っています。h.grad は正しいのですが、x・w・b の .grad
    にも加算されています。"
why:
  en: "backward() fills every leaf it can reach. If the caller trains w, its next step would use your gradient too."
  ja: "backward() は、たどり着けるすべての葉に勾配を入れます。呼び出し側が w
    を学習させていれば、次の更新にその勾配まで使われてしまいます。"
try:
  en: "`torch.autograd.grad(out, h)` stops at h; or cut before h with `detach()`."
  ja: "`torch.autograd.grad(out, h)` なら h で止まります。h の手前で `detach()` しても構いません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""

import torch


def hidden_gradient(x, w, b):
    h = x @ w + b
    h.requires_grad_()
    h.retain_grad()
    out = (torch.relu(h) ** 2).mean()
    out.backward()
    return h.grad
