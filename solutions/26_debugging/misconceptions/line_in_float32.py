"""
task: fit_line
check: test_float64_stays_precise
title:
  en: "Float64 data, float32 line"
  ja: "データは float64 なのに、直線は float32 です"
wrote:
  en: "slope and intercept are made with torch.zeros(()), without a dtype."
  ja: "slope と intercept を、データ型を指定せずに torch.zeros(()) で作っています。"
why:
  en: "They are rounded to float32 after every step, although each gradient was computed in float64. PyTorch
    converts in silence."
  ja: "勾配は float64 で計算しても、更新のたびに float32 に丸められます。PyTorch は何も言わずに変換します。"
try:
  en: "Write dtype=x.dtype where you make them, as the program did that you were given."
  ja: "作るときに dtype=x.dtype と書いてください。渡されたプログラムではそうなっています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), device=x.device, requires_grad=True)
    intercept = torch.zeros((), device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
