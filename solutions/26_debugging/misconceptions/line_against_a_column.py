"""
task: fit_line
check: test_two_steps
title:
  en: "A column of outputs meets a row of targets"
  ja: "縦に並んだ出力と、横に並んだ目標値を引き算しています"
wrote:
  en: "The output has the shape (N, 1), y has (N,)."
  ja: "出力の形が (N, 1)、y の形が (N,) です。"
why:
  en: "Broadcasting makes N × N differences of them: every output is compared with every target. The fitted slope
    goes to 0."
  ja: "ブロードキャストにより、差は N × N 個になります。
    すべての出力とすべての目標値を比べることになり、傾きは 0 に近づきます。"
try:
  en: "Print the shape of output - y. Keep both (N,), or make both (N, 1)."
  ja: "output - y の形を表示してみてください。両方を (N,) にするか、両方を (N, 1) にします。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    column = x.unsqueeze(1)
    for _ in range(steps):
        optimizer.zero_grad()
        output = slope * column + intercept
        loss = (output - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
