"""
task: minimise_steps
check: test_no_steps_and_a_whole_number
title:
  en: "A whole number as start cannot require gradients"
  ja: "整数の start では勾配を計算できません"
wrote:
  en: "`torch.tensor(start, requires_grad=True)`: with an int this is an int64 tensor, and a RuntimeError."
  ja: "`torch.tensor(start, requires_grad=True)` と書いています。start が int だと int64 のテンソルになり、RuntimeError が出ます。"
why:
  en: "A derivative needs a number that can move a little. Only floating-point (and complex) tensors can."
  ja: "微分には、わずかに動かせる数が必要です。それができるのは浮動小数点数（と複素数）のテンソルだけです。"
try:
  en: "Name the dtype: `torch.tensor(start, dtype=torch.float32, requires_grad=True)`."
  ja: "データ型を指定します。`torch.tensor(start, dtype=torch.float32, requires_grad=True)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(start, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
