r"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "Scaled gradients are clipped"
  ja: "スケールされた勾配を縮めています"
wrote:
  en: "clip_grad_norm_ without (or before) `scaler.unscale_(optimizer)`."
  ja: "`scaler.unscale_(optimizer)` なしで（またはそれより前に）clip_grad_norm_ を呼んでいます。"
why:
  en: "These gradients are scale times too long, so they are nearly always clipped, and taking off the
    scale afterwards leaves next to nothing of them."
  ja: "この勾配はスケール倍に長いので、ほぼ毎回縮められます。その後でスケールを外すと、ほとんど 0 になって\
    しまいます。"
try:
  en: "scaler.unscale_(optimizer) comes between backward() and clipping."
  ja: "backward() とクリッピングの間で scaler.unscale_(optimizer) を呼んでください。"
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
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
