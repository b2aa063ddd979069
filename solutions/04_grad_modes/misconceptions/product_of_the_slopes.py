"""
task: mixed_partial
check: test_the_polynomial
title:
  en: "The product of the first derivatives"
  ja: "1 階の偏微分係数の積になっています"
wrote:
  en: "∂f/∂x · ∂f/∂y: 8 · 16 = 128 at (1, 1)."
  ja: "∂f/∂x · ∂f/∂y を計算しています。(1, 1) では 8 · 16 = 128 です。"
why:
  en: "The notation ∂²f/∂x∂y looks like a product, but it means: differentiate, then differentiate the result."
  ja: "∂²f/∂x∂y という書き方は積のように見えますが、微分した結果をさらに微分するという意味です。"
try:
  en: "Differentiate ∂f/∂x (with a graph) with respect to y."
  ja: "∂f/∂x を計算グラフ付きで求め、それを y で微分しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    z = f(a, b)
    if not z.requires_grad:
        return 0.0
    dx, dy = torch.autograd.grad(z, (a, b), materialize_grads=True)
    return (dx * dy).item()
