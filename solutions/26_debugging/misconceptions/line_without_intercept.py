"""
task: fit_line
check: test_two_steps
title:
  en: "Only the slope is trained"
  ja: "傾きしか更新していません"
wrote:
  en: "The optimizer was given the slope alone."
  ja: "オプティマイザに傾きだけを渡しています。"
why:
  en: "A tensor that the optimizer does not have gets a gradient, but never moves."
  ja: "オプティマイザが持っていないテンソルには、勾配は入りますが、値は動きません。"
try:
  en: "Give the optimizer both: [slope, intercept]."
  ja: "オプティマイザに [slope, intercept] の両方を渡してください。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope], lr=lr)
    for _ in range(steps):
        intercept.grad = None
        optimizer.zero_grad()
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
