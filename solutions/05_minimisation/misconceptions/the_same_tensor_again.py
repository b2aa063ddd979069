"""
task: trajectory
check: test_every_point
title:
  en: "All points are the last one"
  ja: "すべての点が最後の点になっています"
wrote:
  en: "`points.append(x.detach())`: the same memory each time."
  ja: "`points.append(x.detach())` と書いています。毎回同じメモリを指しています。"
why:
  en: "The optimizer changes x in place, and detach() copies nothing: all entries show what x is at the end."
  ja: "オプティマイザは x をその場で変えます。detach() はコピーしないので、どの要素も最後の x になります。"
try:
  en: "Append `x.item()` or `x.detach().clone()`."
  ja: "`x.item()` か `x.detach().clone()` を入れましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [x.detach()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(x.detach())
    return torch.stack(points)
