"""
task: fit_line
check: test_refuses_unequal_lengths
title:
  en: "Unequal lengths are left to broadcasting"
  ja: "長さの違いをブロードキャストに任せています"
wrote:
  en: "The lengths of x and y are not compared."
  ja: "x と y の長さを比べていません。"
why:
  en: "Lengths 3 and 2 stop with a RuntimeError of PyTorch's, but length 1 fits everything: one target silently
    serves for all x."
  ja: "長さが 3 と 2 なら PyTorch の RuntimeError で止まりますが、長さ 1 は何にでも合ってしまいます。
    1 つの目標値が、何も言われずにすべての x に使われます。"
try:
  en: "Compare the lengths first, and raise ValueError where they differ."
  ja: "最初に長さを比べ、異なれば ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
