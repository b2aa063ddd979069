r"""
task: fit_line
check: test_two_steps
title:
  en: "The old graph is kept, and with it the old gradient"
  ja: "古い計算グラフを残したため、勾配も古いままです"
wrote:
  en: "`backward(retain_graph=True)` silences \"backward through the graph a second time\"; the loss is still that
    of before the loop."
  ja: "`backward(retain_graph=True)` で \"backward through the graph a second time\" は消えましたが、\
    損失はループの前のもののままです。"
why:
  en: "That graph belongs to slope 0 and intercept 0. Its gradient is the same in every step, however far the line
    has moved: you walk straight on, past the minimum."
  ja: "その計算グラフは、傾き 0、切片 0 のときのものです。直線がどこまで動いても、勾配は毎回同じです。
    そのため、最小値を通り過ぎてもまっすぐ進み続けます。"
try:
  en: "Remove retain_graph=True, and compute output and loss anew in every step."
  ja: "retain_graph=True を外し、更新のたびに出力と損失を求め直してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    loss = (slope * x + intercept - y).pow(2).mean()
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
    return slope.item(), intercept.item()
