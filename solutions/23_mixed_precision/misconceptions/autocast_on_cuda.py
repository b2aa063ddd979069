r"""
task: amp_step
check: test_model_and_loss_under_autocast
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: "`torch.autocast(\"cuda\", dtype=dtype)` or torch.cuda.amp.autocast."
  ja: "`torch.autocast(\"cuda\", dtype=dtype)` や torch.cuda.amp.autocast を使っています。"
why:
  en: "On any other device this autocast does nothing, and without CUDA it switches itself off with a
    warning."
  ja: "ほかのデバイスでは、この autocast は何もしません。CUDA がなければ、警告を出して無効になります。"
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
