r"""
task: amp_step
check: test_an_overflow_is_skipped
title:
  en: "Nobody skips the step"
  ja: "更新が見送られません"
wrote:
  en: "`scaler.unscale_(optimizer)` and then `optimizer.step()`."
  ja: "`scaler.unscale_(optimizer)` に続けて `optimizer.step()` を呼\
    んでいます。"
why:
  en: "unscale_ divides the gradients and notes whether one is inf or NaN. It is scaler.step that leaves
    out the step then; optimizer.step() knows nothing of it."
  ja: "unscale_ は、勾配を割り、inf や NaN があったかどうかを覚えるだけです。\
    更新を見送るのは scaler.step で、optimizer.step() は何も知りません。"
try:
  en: "`scaler.step(optimizer)`"
  ja: "`scaler.step(optimizer)` としてください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    optimizer.step()
    scaler.update()
    return loss.item()
