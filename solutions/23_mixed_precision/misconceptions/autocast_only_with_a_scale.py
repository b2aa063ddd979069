r"""
task: amp_step
check: test_model_and_loss_under_autocast
title:
  en: "No autocast where the scaler is disabled"
  ja: "scaler が無効だと autocast も無効になります"
wrote:
  en: "`torch.autocast(…, enabled=scaler.is_enabled())`."
  ja: "`torch.autocast(…, enabled=scaler.is_enabled())` と書いています。"
why:
  en: "The two are independent: bfloat16 needs autocast and no scale, since its range is that of float32."
  ja: "この 2 つは別のものです。bfloat16 は表せる範囲が float32 と同じなので、autocast は使いますがスケー\
    ルは要りません。"
try:
  en: "Leave `enabled` out."
  ja: "`enabled` は書かないでください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype, enabled=scaler.is_enabled()):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
