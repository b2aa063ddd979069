"""
task: trajectory
check: test_every_point
title:
  en: "The last point is missing"
  ja: "最後の点がありません"
wrote:
  en: "x is noted at the beginning of each round, and not once more after the last update."
  ja: "各周回の最初に x を記録していますが、最後の更新の後に記録していません。"
why:
  en: "n updates connect n + 1 points; the place where the path ends is one of them."
  ja: "n 回の更新がつなぐ点は n + 1 個で、道筋の終点もその 1 つです。"
try:
  en: "Note the start before the loop, and x after each update."
  ja: "ループの前に start を、更新のたびに x を記録しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = []
    for _ in range(steps):
        points.append(x.item())
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return torch.tensor(points, dtype=torch.float32)
