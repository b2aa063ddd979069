r"""
task: amp_clipped_step
check: test_clipped_under_autocast
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: "`torch.autocast(\"cuda\", dtype=dtype)`."
  ja: "`torch.autocast(\"cuda\", dtype=dtype)` と書いています。"
why:
  en: "On any other device this autocast does nothing."
  ja: "ほかのデバイスでは、この autocast は何もしません。"
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
    with torch.autocast("cuda", dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
