"""
task: trajectory
check: test_a_path_of_negative_length
title:
  en: "A negative number of steps gives a path of one point"
  ja: "負の steps で 1 点だけの道筋が返ります"
wrote:
  en: "Nothing checks steps, and `range(-1)` is empty."
  ja: "steps を調べていません。`range(-1)` は空になります。"
why:
  en: "The result looks like that of 0 steps, so the caller's mistake stays hidden."
  ja: "0 回の場合と同じ結果に見えるため、呼び出し側の間違いが隠れてしまいます。"
try:
  en: "`if steps < 0: raise ValueError(...)` at the beginning."
  ja: "最初に `if steps < 0: raise ValueError(...)` と書きましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
"""

import torch


def trajectory(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [x.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(x.item())
    return torch.tensor(points, dtype=torch.float32)
