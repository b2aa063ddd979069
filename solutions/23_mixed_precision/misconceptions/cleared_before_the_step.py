"""
task: amp_step
check: test_one_update
title:
  en: "The gradients are cleared before the step"
  ja: "更新の前に勾配を消しています"
wrote:
  en: "`optimizer.zero_grad()` between backward() and step."
  ja: "backward() と step の間で `optimizer.zero_grad()` を呼んでいます。"
why:
  en: "The scaler then finds no gradients at all, and complains that there is nothing to check."
  ja: "すると scaler には勾配が 1 つも見つからず、調べるものがないというエラーになります。"
try:
  en: "Clear at the very beginning, before the forward pass."
  ja: "勾配は、順伝播より前の、いちばん最初に消します。"
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
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    optimizer.zero_grad()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
