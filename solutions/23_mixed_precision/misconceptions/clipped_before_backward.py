"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "Clipping comes before backward"
  ja: "backward の前に縮めています"
wrote:
  en: "clip_grad_norm_ before `scaler.scale(loss).backward()`."
  ja: "`scaler.scale(loss).backward()` の前に clip_grad_norm_ を呼んでいます。"
why:
  en: "There are no gradients yet: nothing is clipped, and the norm is 0."
  ja: "まだ勾配がないので何も縮められず、ノルムは 0 です。"
try:
  en: "backward, unscale_, clip, step, update: in this order."
  ja: "backward、unscale_、クリッピング、step、update の順です。"
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
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
