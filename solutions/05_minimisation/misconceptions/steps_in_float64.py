"""
task: minimise_steps
check: test_in_float32
title:
  en: "Computed in float64"
  ja: "float64 で計算しています"
wrote:
  en: "`torch.tensor(start, dtype=torch.float64, …)`."
  ja: "`torch.tensor(start, dtype=torch.float64, …)` と書いています。"
why:
  en: "float64 has more digits, but the task asks for float32: f may hold float32 tensors, and later steps would not agree."
  ja: "float64 の方が桁は多いのですが、設問の指定は float32 です。f の中の float32 のテンソルと合わなくなることもあります。"
try:
  en: "Use `dtype=torch.float32`."
  ja: "`dtype=torch.float32` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
