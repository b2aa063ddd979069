"""
task: amp_step
check: test_one_update
title:
  en: "A tensor is returned"
  ja: "テンソルを返しています"
wrote:
  en: "`return loss`."
  ja: "`return loss` としています。"
why:
  en: "A Python float was asked for. A tensor holds on to what is left of its graph."
  ja: "求められているのは Python の float です。テンソルのままでは、計算グラフの残りを抱え続けます。"
try:
  en: "`return loss.item()`"
  ja: "`return loss.item()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
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
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss
