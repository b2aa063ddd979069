r"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The scale is taken off twice"
  ja: "スケールを 2 回外しています"
wrote:
  en: "The gradients are divided by hand (`p.grad /= scaler.get_scale()`), and `scaler.step` follows."
  ja: "`p.grad /= scaler.get_scale()` のように手で割ってから、`scaler.step` を呼んでいます。"
why:
  en: "The scaler knows only of its own unscale_. Its step divides once more, and the update becomes 65536
    times too small."
  ja: "scaler が知っているのは自分の unscale_ だけです。step でもう一度割るので、更新が 65536 分の 1 にな\
    ります。"
try:
  en: "scaler.unscale_(optimizer) instead of dividing by hand."
  ja: "手で割る代わりに scaler.unscale_(optimizer) を使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#working-with-unscaled-gradients
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_clipped_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    max_norm: float,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    for p in model.parameters():
        p.grad /= scaler.get_scale()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
