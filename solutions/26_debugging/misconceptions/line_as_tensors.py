"""
task: fit_line
check: test_two_steps
title:
  en: "Tensors instead of numbers"
  ja: "数ではなくテンソルを返しています"
wrote:
  en: "`return slope, intercept` gives two tensors that require grad."
  ja: "`return slope, intercept` は、requires_grad のついたテンソルを 2 つ返します。"
why:
  en: "They can be changed from outside, and they drag their gradient along."
  ja: "外から書き換えられますし、勾配も付いたままです。"
try:
  en: "Make numbers of them with .item()."
  ja: ".item() で Python の数にしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        (slope * x + intercept - y).pow(2).mean().backward()
        optimizer.step()
    return slope, intercept
