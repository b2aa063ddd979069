"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The loss is returned"
  ja: "損失を返しています"
wrote:
  en: "`return loss.item()`, as in amp_step."
  ja: "amp_step と同じく `return loss.item()` としています。"
why:
  en: "This function returns the norm of the gradients before clipping, which clip_grad_norm_ gives."
  ja: "この関数が返すのは、縮める前の勾配のノルムです。clip_grad_norm_ の返り値がそれです。"
try:
  en: "`norm = nn.utils.clip_grad_norm_(…)`, and `return norm.item()`."
  ja: "`norm = nn.utils.clip_grad_norm_(…)` として、`return norm.item()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
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
    nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
