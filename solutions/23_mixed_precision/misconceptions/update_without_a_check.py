r"""
task: amp_step
check: test_one_update
title:
  en: "The scaler is updated before it has looked at the gradients"
  ja: "勾配を調べる前に scaler を更新しています"
wrote:
  en: "`scaler.update()` before `scaler.step(optimizer)`, or after optimizer.step()."
  ja: "`scaler.update()` を、`scaler.step(optimizer)` より前か、optimizer.step() の後で呼んでいます。"
why:
  en: "update() goes by what step() found out about the gradients. Without that it raises \"No inf checks
    were recorded\"."
  ja: "update() は、step() が勾配を調べた結果をもとにします。結果がないと「No inf checks were recorded」と\
    いうエラーになります。"
try:
  en: "First scaler.step(optimizer), then scaler.update()."
  ja: "scaler.step(optimizer)、scaler.update() の順に呼んでください。"
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
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.update()
    scaler.step(optimizer)
    return loss.item()
