"""
task: trajectory
check: test_every_point
title:
  en: "The start is missing"
  ja: "start がありません"
wrote:
  en: "x is noted after each update only, so there are as many points as steps."
  ja: "更新の後にしか x を記録していないので、点の数が更新の回数と同じです。"
why:
  en: "The path begins before the first update: n updates connect n + 1 points."
  ja: "道筋は最初の更新の前から始まっています。n 回の更新がつなぐ点は n + 1 個です。"
try:
  en: "Begin with `points = [x.item()]`."
  ja: "`points = [x.item()]` から始めましょう。"
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
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(x.item())
    return torch.tensor(points, dtype=torch.float32)
