"""
task: trajectory
check: test_every_point
title:
  en: "The path still has its graph"
  ja: "道筋に計算グラフが付いたままです"
wrote:
  en: "`torch.stack` of tensors that require grad: so does the result."
  ja: "requires_grad=True のテンソルを `torch.stack` でまとめたため、結果も requires_grad=True です。"
why:
  en: "Every operation on a tensor that requires grad is recorded, clone() and stack() too."
  ja: "requires_grad=True のテンソルに対する演算は、clone() や stack() も含めてすべて記録されます。"
try:
  en: "`x.detach().clone()` for each point, or `.detach()` on the result."
  ja: "点ごとに `x.detach().clone()` とするか、結果に `.detach()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [x.clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(x.clone())
    return torch.stack(points)
