"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "unscale_ is called twice"
  ja: "unscale_ を 2 回呼んでいます"
wrote:
  en: "`scaler.unscale_(optimizer)` a second time before the step."
  ja: "更新の前に、もう一度 `scaler.unscale_(optimizer)` を呼んでいます。"
why:
  en: "The scale can be taken off once per step; the scaler refuses a second time."
  ja: "スケールを外せるのは、更新 1 回につき 1 回だけです。2 回目は scaler がエラーにします。"
try:
  en: "Once is enough: scaler.step knows that it has been done."
  ja: "1 回で十分です。scaler.step は、もう外してあることを知っています。"
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
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
