"""
task: fit_line
check: test_two_steps
title:
  en: "The gradients are cleared before they are used"
  ja: "勾配を使う前に消しています"
wrote:
  en: "zero_grad() stands between backward() and step()."
  ja: "zero_grad() が backward() と step() の間にあります。"
why:
  en: "backward() fills .grad and step() uses it. What is cleared in between is lost: slope and intercept stay 0,
    and no error tells you."
  ja: "backward() が .grad に入れた値を、step() が使います。その間で消すと、何も残りません。
    傾きも切片も 0 のままで、エラーも出ません。"
try:
  en: "Move zero_grad() to before backward(), or to after step()."
  ja: "zero_grad() を backward() の前か、step() の後に移してください。"
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
    for _ in range(steps):
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return slope.item(), intercept.item()
