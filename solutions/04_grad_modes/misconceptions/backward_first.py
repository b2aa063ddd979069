"""
task: mixed_partial
check: test_the_polynomial
title:
  en: "The first backward() has filled y.grad already"
  ja: "1 回目の backward() が y.grad まで埋めています"
wrote:
  en: "`z.backward(create_graph=True)`, then `x.grad.backward()` and `y.grad`: ∂f/∂y is still in there, 16 + 17 =
    33."
  ja: "`z.backward(create_graph=True)` の後に `x.grad.backward()` を呼び、`y.grad` を読んでいます。∂f/∂y
    が残っているので、16 + 17 = 33 になります。"
why:
  en: "backward() fills every leaf, and the second one adds to it."
  ja: "backward() はすべての葉を埋め、2 回目はそこに加算します。"
try:
  en: "`torch.autograd.grad` touches no .grad."
  ja: "`torch.autograd.grad` は .grad に触れません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    z = f(a, b)
    if not z.requires_grad:
        return 0.0
    z.backward(create_graph=True)
    if a.grad is None or not a.grad.requires_grad or b.grad is None:
        return 0.0
    (a.grad * 1).backward()
    return b.grad.item()
