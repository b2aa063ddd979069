r"""
task: fit_line
check: test_two_steps
devices: [simulated, cuda, mps]
title:
  en: "The line is on the CPU, the data are not"
  ja: "データは GPU にあるのに、直線は CPU にあります"
wrote:
  en: "slope and intercept are made with torch.zeros(1), without a device."
  ja: "slope と intercept を、デバイスを指定せずに torch.zeros(1) で作っています。"
why:
  en: "A 0-d tensor on the CPU may meet tensors on a GPU; a tensor of shape (1,) may not: \"Expected all tensors to
    be on the same device\"."
  ja: "CPU の 0 次元テンソルは GPU のテンソルと計算できますが、\
    形が (1,) のテンソルだと \"Expected all tensors to be on the same device\" になります。"
try:
  en: "Write device=x.device where you make them."
  ja: "作るときに device=x.device と書いてください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    intercept = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
