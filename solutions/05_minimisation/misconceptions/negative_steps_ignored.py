"""
task: minimise_steps
check: test_a_negative_number_of_steps
title:
  en: "A negative number of steps is taken for 0"
  ja: "負の steps が 0 回として扱われています"
wrote:
  en: "Nothing checks steps, and `range(-1)` is empty."
  ja: "steps を調べていません。`range(-1)` は空になります。"
why:
  en: "The caller made a mistake and gets the start back as if it were a result."
  ja: "呼び出し側の間違いなのに、start が結果のように返ってしまいます。"
try:
  en: "`if steps < 0: raise ValueError(...)` at the beginning."
  ja: "最初に `if steps < 0: raise ValueError(...)` と書きましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
"""

import torch


def minimise_steps(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
