"""
task: fit_line
check: test_two_steps
title:
  en: "The errors are summed, not averaged"
  ja: "誤差を平均せず、合計しています"
wrote:
  en: "The loss is the sum of the squared errors."
  ja: "損失を二乗誤差の合計にしています。"
why:
  en: "Its gradient grows with the number of samples, so the same lr means another step for every data set."
  ja: "勾配がサンプル数に比例して大きくなるので、同じ学習率でも、データの数によって進む幅が変わってしまいます。"
try:
  en: "Use .mean() instead of .sum()."
  ja: ".sum() の代わりに .mean() を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
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
        loss = (slope * x + intercept - y).pow(2).sum()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
