r"""
task: amp_step
check: test_model_and_loss_under_autocast
devices: [simulated, cuda, mps]
title:
  en: "`cpu` is written in"
  ja: "`cpu` と書き込まれています"
wrote:
  en: "`torch.autocast(\"cpu\", dtype=dtype)`."
  ja: "`torch.autocast(\"cpu\", dtype=dtype)` と書いています。"
why:
  en: "On a GPU the model then runs in float32: autocast is on for another kind of device."
  ja: "有効になっているのは別の種類のデバイスの autocast なので、GPU ではモデルが float32 で計算されます。"
try:
  en: "`torch.autocast(inputs.device.type, dtype=dtype)`"
  ja: "`torch.autocast(inputs.device.type, dtype=dtype)` としてください。"
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
    with torch.autocast("cpu", dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
