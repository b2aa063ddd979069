"""
task: trajectory
check: test_the_points_of_the_parabola
title:
  en: "The path ends before all steps are made"
  ja: "すべての更新を終える前に道筋が終わっています"
wrote:
  en: "The loop ends as soon as the slope is nearly 0."
  ja: "傾きがほぼ 0 になったところでループを抜けています。"
why:
  en: "The number of points is promised: steps + 1. Stopping early is the subject of the next task."
  ja: "点の数は steps + 1 個と決まっています。途中で止めるのは次の設問の内容です。"
try:
  en: "Make all `steps` updates, however small they are."
  ja: "どんなに小さな更新でも、`steps` 回すべて行いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    points = [x.item()]
    for _ in range(steps):
        (slope,) = torch.autograd.grad(f(x), x)
        if abs(slope.item()) < 1e-3:
            break
        with torch.no_grad():
            x -= lr * slope
        points.append(x.item())
    return torch.tensor(points, dtype=torch.float32)
