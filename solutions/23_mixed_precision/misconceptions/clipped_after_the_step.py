"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "Clipping comes after the step"
  ja: "更新の後で縮めています"
wrote:
  en: "clip_grad_norm_ after `scaler.step(optimizer)`."
  ja: "`scaler.step(optimizer)` の後に clip_grad_norm_ を呼んでいます。"
why:
  en: "The optimizer has used the gradients by then; the next step clears them."
  ja: "その時点で、勾配はもう更新に使われています。縮めても、次の更新で消されるだけです。"
try:
  en: "Clip between unscale_ and scaler.step."
  ja: "unscale_ と scaler.step の間で縮めてください。"
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
    scaler.step(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.update()
    return norm.item()
