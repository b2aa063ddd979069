"""
task: amp_clipped_step
check: test_clipped_under_autocast
title:
  en: "The dtype is not passed to autocast"
  ja: "dtype を autocast に渡していません"
wrote:
  en: "`torch.autocast(inputs.device.type)`."
  ja: "`torch.autocast(inputs.device.type)` と書いています。"
why:
  en: "The default differs from device to device, and what the caller asked for is not heeded."
  ja: "既定値はデバイスによって違い、呼び出し側の指定が無視されます。"
try:
  en: "`torch.autocast(inputs.device.type, dtype=dtype)`"
  ja: "`torch.autocast(inputs.device.type, dtype=dtype)` としてください。"
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
    with torch.autocast(inputs.device.type):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
