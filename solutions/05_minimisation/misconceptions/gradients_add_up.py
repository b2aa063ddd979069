"""
task: minimise_steps
check: test_the_parabola
title:
  en: "Gradients of earlier steps are still there"
  ja: "前の更新の勾配が残っています"
wrote:
  en: "`backward()` and `step()` without `zero_grad()`: after 20 steps x is about -10.86 instead of -1."
  ja: "`zero_grad()` なしで `backward()` と `step()` を繰り返しています。20 回の更新で x は -1 ではなく約 -10.86 になります。"
why:
  en: "backward() adds to .grad. Step 3 then moves by the slopes at three points, and the search overshoots."
  ja: "backward() は .grad に加算します。3 回目の更新では 3 つの点の傾きの和で動くため、行き過ぎてしまいます。"
try:
  en: "Call `optimizer.zero_grad()` (or set `x.grad = None`) in each round, before backward()."
  ja: "毎回 backward() の前に `optimizer.zero_grad()` を呼びましょう（`x.grad = None` でもかまいません）。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""  # noqa: E501

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
