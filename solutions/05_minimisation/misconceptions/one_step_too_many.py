"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "One step too many"
  ja: "更新が 1 回多くなっています"
wrote:
  en: "`range(steps + 1)`: the loop runs once for the start, too, and updates there as well."
  ja: "`range(steps + 1)` と書いています。start の分も 1 周と数え、そこでも更新しています。"
why:
  en: "n steps visit n + 1 points, and n + 1 is the number of points, not of updates."
  ja: "n 回の更新で通る点は n + 1 個ですが、n + 1 は点の数で、更新の回数ではありません。"
try:
  en: "`for _ in range(steps):` with exactly one update inside. With steps = 0, x must still be start."
  ja: "`for _ in range(steps):` の中で更新をちょうど 1 回行います。steps が 0 なら x は start のままです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    for _ in range(steps + 1):
        (slope,) = torch.autograd.grad(f(x), x)
        with torch.no_grad():
            x -= lr * slope
    return x.item(), f(x).item()
