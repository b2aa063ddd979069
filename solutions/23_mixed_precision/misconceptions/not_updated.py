r"""
task: amp_clipped_step
check: test_the_scale_grows_here_too
title:
  en: "The scale never changes"
  ja: "スケールが変わりません"
wrote:
  en: "No `scaler.update()`."
  ja: "`scaler.update()` を呼んでいません。"
why:
  en: "update() also ends the step: without it the next unscale_ raises \"unscale_() has already been
    called\"."
  ja: "update() は更新 1 回の締めくくりでもあります。呼ばないと、次の unscale_ で「unscale_() has already been called」\
    というエラーになります。"
try:
  en: "Call scaler.update() after scaler.step(optimizer)."
  ja: "scaler.step(optimizer) の後に scaler.update() を呼んでください。"
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
    scaler.step(optimizer)
    return norm.item()
