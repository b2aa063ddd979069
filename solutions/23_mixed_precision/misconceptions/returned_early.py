"""
task: amp_clipped_step
check: test_an_overflow_is_skipped_here_too
title:
  en: "The scaler never hears of the overflow"
  ja: "scaler にオーバーフローが伝わりません"
wrote:
  en: "`if not torch.isfinite(norm): return …` before scaler.step and scaler.update."
  ja: "scaler.step と scaler.update の前に `if not torch.isfinite(norm): return …` があります。"
why:
  en: "The step is skipped, but the scale stays: the next one overflows just the same."
  ja: "更新は見送られますが、スケールはそのままです。次も同じようにあふれます。"
try:
  en: "Always go through to scaler.step and scaler.update; they skip by themselves."
  ja: "いつでも scaler.step と scaler.update まで進めてください。見送りは scaler が行います。"
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
    if not torch.isfinite(norm):
        return norm.item()
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
