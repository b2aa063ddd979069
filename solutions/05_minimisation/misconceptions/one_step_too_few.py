"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "One step too few"
  ja: "更新が 1 回足りません"
wrote:
  en: "`range(1, steps)`, or the start counted as the first step."
  ja: "`range(1, steps)` と書くなどして、start を 1 回目と数えています。"
why:
  en: "A step is an update. The start is point 0, before any update."
  ja: "1 回とは更新 1 回のことです。start は、まだ何も更新していない 0 番目の点です。"
try:
  en: "`for _ in range(steps):` makes exactly `steps` rounds."
  ja: "`for _ in range(steps):` なら、ちょうど `steps` 回繰り返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    for _ in range(1, steps):
        (slope,) = torch.autograd.grad(f(x), x)
        with torch.no_grad():
            x -= lr * slope
    return x.item(), f(x).item()
