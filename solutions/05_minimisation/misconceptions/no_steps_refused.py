"""
task: minimise_steps
check: test_no_steps_and_a_whole_number
title:
  en: "0 steps are refused"
  ja: "0 回の更新を拒んでいます"
wrote:
  en: "`if steps <= 0: raise ValueError(...)`."
  ja: "`if steps <= 0: raise ValueError(...)` と書いています。"
why:
  en: "No step at all is a fine request: the answer is start and f(start)."
  ja: "1 回も更新しないという指定にも意味があります。結果は start と f(start) です。"
try:
  en: "Compare with `steps < 0`."
  ja: "`steps < 0` と比べましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps <= 0:
        raise ValueError("no steps")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
