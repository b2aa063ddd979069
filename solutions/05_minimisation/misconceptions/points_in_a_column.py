"""
task: trajectory
check: test_every_point
title:
  en: "A column instead of a row of numbers"
  ja: "形状が (steps + 1, 1) になっています"
wrote:
  en: "x was made with shape (1,), so the stacked points have shape (steps + 1, 1)."
  ja: "x の形状を (1,) にしたため、重ねた点の形状が (steps + 1, 1) になっています。"
why:
  en: "stack() puts a new dimension in front of the old ones. `torch.tensor([start])` has one dimension, `torch.tensor(start)` none."
  ja: "stack() は元の次元の前に新しい次元を加えます。`torch.tensor([start])` は 1 次元、`torch.tensor(start)` は 0 次元です。"
try:
  en: "Start from a 0-d tensor: `torch.tensor(float(start))`."
  ja: "0 次元テンソル `torch.tensor(float(start))` から始めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor([float(start)], requires_grad=True)
    points = [x.detach().clone()]
    for _ in range(steps):
        (slope,) = torch.autograd.grad(f(x), x)
        with torch.no_grad():
            x -= lr * slope
        points.append(x.detach().clone())
    return torch.stack(points)
