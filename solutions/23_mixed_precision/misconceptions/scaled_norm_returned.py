"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The norm is still scaled"
  ja: "ノルムがスケールされたままです"
wrote:
  en: "Clipping to `max_norm * scaler.get_scale()`, and returning that norm."
  ja: "`max_norm * scaler.get_scale()` まで縮め、そのノルムをそのまま返しています。"
why:
  en: "The update is right, but the norm that is logged jumps with the scale."
  ja: "更新は合っていますが、記録されるノルムはスケールとともに跳ねてしまいます。"
try:
  en: "Divide the norm by the scale, or unscale first."
  ja: "ノルムをスケールで割るか、先にスケールを外してください。"
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
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm * scaler.get_scale())
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
