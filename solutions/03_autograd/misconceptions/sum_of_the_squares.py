"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "The sum of the squares, not their mean"
  ja: "2 乗の平均ではなく合計になっています"
wrote:
  en: "`relu(h).square().sum()`: every gradient is N·K times too large."
  ja: "`relu(h).square().sum()` としたため、勾配がすべて N·K 倍になっています。"
why:
  en: "The mean divides by the number of all elements of h, rows times columns."
  ja: "平均は h の全要素数、つまり行数と列数の積で割ります。"
try:
  en: "`.mean()` instead of `.sum()`."
  ja: "`.sum()` ではなく `.mean()` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

import torch


def hidden_gradient(x, w, b):
    h = (x @ w + b).detach().requires_grad_()
    return torch.autograd.grad(torch.relu(h).square().sum(), h)[0]
