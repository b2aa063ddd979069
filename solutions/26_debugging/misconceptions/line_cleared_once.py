"""
task: fit_line
check: test_two_steps
title:
  en: "Gradients pile up from step to step"
  ja: "勾配が更新のたびにたまっていきます"
wrote:
  en: "zero_grad() is missing, or stands before the loop, where it runs once."
  ja: "zero_grad() がないか、ループの前にあって 1 回しか実行されません。"
why:
  en: "backward() adds to .grad. From the second step on, the gradients of all earlier steps are used once more."
  ja: "backward() は .grad に足し込みます。2 回目からは、それまでのすべての勾配がもう一度使われてしまいます。"
try:
  en: "Call optimizer.zero_grad() in the loop, before backward()."
  ja: "ループの中で、backward() より前に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    optimizer.zero_grad()
    for _ in range(steps):
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
