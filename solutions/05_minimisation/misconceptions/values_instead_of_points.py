"""
task: trajectory
check: test_every_point
title:
  en: "The values of f instead of the points"
  ja: "点ではなく f の値を返しています"
wrote:
  en: "f(x) is noted at each point, as one does to watch a loss."
  ja: "損失を見るときのように、各点で f(x) を記録しています。"
why:
  en: "A trajectory is where you were, not how high it was there."
  ja: "道筋とは、通った場所のことで、そこでの高さではありません。"
try:
  en: "Note x itself: `points.append(x.item())`."
  ja: "x 自身を記録しましょう。`points.append(x.item())` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [f(x).item()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(f(x).item())
    return torch.tensor(points, dtype=torch.float32)
