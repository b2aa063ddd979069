"""
task: fit_line
check: test_two_steps
title:
  en: "The intercept sees the slope of after the step"
  ja: "切片の更新に、更新後の傾きを使っています"
wrote:
  en: "The slope is moved first, and the gradient for the intercept is computed with the new slope."
  ja: "先に傾きを動かし、切片の勾配は新しい傾きを使って求めています。"
why:
  en: "Gradient descent moves everything at once, from one and the same point."
  ja: "勾配降下法では、すべてを同じ点の勾配から同時に動かします。"
try:
  en: "Compute both gradients first, then move both."
  ja: "先に両方の勾配を求め、それから両方を動かしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = intercept = 0.0
    for _ in range(steps):
        slope -= lr * 2 * ((slope * x + intercept - y) * x).mean().item()
        intercept -= lr * 2 * (slope * x + intercept - y).mean().item()
    return slope, intercept
