"""
task: amp_clipped_step
check: test_a_limit_of_zero
title:
  en: "A limit of 0 is ignored"
  ja: "上限の 0 が無視されます"
wrote:
  en: "`if max_norm:` before clipping."
  ja: "クリッピングの前に `if max_norm:` と書いています。"
why:
  en: "0.0 counts as false in Python, and so nothing is clipped."
  ja: "Python では 0.0 は偽とみなされるので、縮められません。"
try:
  en: "max_norm is always given here: clip without asking."
  ja: "ここでは max_norm は必ず渡されるので、条件は要りません。"
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
    limit = max_norm if max_norm else float("inf")
    norm = nn.utils.clip_grad_norm_(model.parameters(), limit)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
