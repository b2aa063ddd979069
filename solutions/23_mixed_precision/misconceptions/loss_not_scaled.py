r"""
task: amp_step
check: test_one_update
title:
  en: "The loss is not scaled"
  ja: "損失をスケールしていません"
wrote:
  en: "`loss.backward()`, and then `scaler.step(optimizer)`."
  ja: "`loss.backward()` としてから `scaler.step(optimizer)` を呼んでいます。"
why:
  en: "The scaler is to take a scale off that was never put on: the first time it refuses, later the
    gradients would be 65536 times too small."
  ja: "掛けていないスケールを scaler が外そうとします。最初はエラーになり、その後も勾配が 65536 分の 1 に\
    なってしまいます。"
try:
  en: "`scaler.scale(loss).backward()`"
  ja: "`scaler.scale(loss).backward()` としてください。"
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
    loss.backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
