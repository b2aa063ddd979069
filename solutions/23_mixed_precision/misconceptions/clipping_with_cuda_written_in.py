r"""
task: amp_clipped_step
check: test_clipped_under_autocast
devices: [cpu, simulated]
title:
  en: "Autocast is not on for this device"
  ja: "このデバイスでは autocast が有効になっていません"
wrote:
  en: "Model and loss without autocast, or under `torch.autocast(\"cuda\", dtype=dtype)`."
  ja: "モデルと損失を autocast なしで計算したか、`torch.autocast(\"cuda\", dtype=dtype)` を使っています。"
why:
  en: "Everything is computed in float32 then: what is on for \"cuda\" does nothing on any other device."
  ja: "これでは、すべて float32 で計算されます。\"cuda\" の autocast は、ほかのデバイスには効きません。"
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
