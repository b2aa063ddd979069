"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The step is made with gradients that are not clipped"
  ja: "縮めていない勾配で更新しています"
wrote:
  en: "clip_grad_norm_ after `scaler.step(optimizer)`, or the norm computed and nothing clipped."
  ja: "`scaler.step(optimizer)` の後に clip_grad_norm_ を呼んでいるか、ノルムを求めただけで縮めていません。"
why:
  en: "After the step the optimizer has used the gradients already; the next step clears them."
  ja: "step の後では、勾配はもう更新に使われています。縮めても、次の更新で消されるだけです。"
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
