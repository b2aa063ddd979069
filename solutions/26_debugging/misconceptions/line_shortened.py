"""
task: fit_line
check: test_refuses_unequal_lengths
title:
  en: "Samples without a partner are dropped"
  ja: "対になる相手のないサンプルを捨てています"
wrote:
  en: "Only the first min(len(x), len(y)) samples are used."
  ja: "先頭の min(len(x), len(y)) 個のサンプルだけを使っています。"
why:
  en: "Unequal lengths mean that something went wrong before; which x belongs to which y is not known any more."
  ja: "長さが違うのは、その前の段階で何かがおかしかったからです。どの x がどの y の相手なのか、もうわかりません。"
try:
  en: "Raise ValueError where the lengths differ."
  ja: "長さが異なるときは ValueError を送出してください。"
read: https://docs.python.org/3/library/functions.html#zip
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    x, y = x[: len(y)], y[: len(x)]
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (slope * x + intercept - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
