r"""
task: amp_step
check: test_model_and_loss_under_autocast
devices: [cpu, simulated]
title:
  en: "Autocast is not on for this device"
  ja: "このデバイスでは autocast が有効になっていません"
wrote:
  en: "Model and loss without autocast, or under `torch.autocast(\"cuda\", …)` or torch.cuda.amp.autocast."
  ja: "モデルと損失を autocast なしで計算したか、`torch.autocast(\"cuda\", …)` や torch.cuda.amp.autocast を\
    使っています。"
why:
  en: "Everything is computed in float32 then. What is on for \"cuda\" does nothing on another device, and
    without CUDA it switches itself off with a warning."
  ja: "これでは、すべて float32 で計算されます。\"cuda\" の autocast は、ほかのデバイスには効きません。CUDA が\
    なければ、警告を出して無効になります。"
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
    with torch.autocast("cuda", dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
