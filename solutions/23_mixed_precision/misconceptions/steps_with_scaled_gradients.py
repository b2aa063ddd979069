r"""
task: amp_step
check: test_one_update
title:
  en: "The step is made with scaled gradients"
  ja: "スケールされた勾配のまま更新しています"
wrote:
  en: "`optimizer.step()` instead of `scaler.step(optimizer)`."
  ja: "`scaler.step(optimizer)` ではなく `optimizer.step()` を呼んでいます。"
why:
  en: "The gradients are still multiplied by the scale: the step is 65536 times too long, and no overflow
    is noticed."
  ja: "勾配にはまだスケールが掛かっています。更新の幅は 65536 倍になり、オーバーフローにも気づきません。"
try:
  en: "`scaler.step(optimizer)` takes the scale off, looks for inf and NaN, and then calls
    optimizer.step() or not."
  ja: "`scaler.step(optimizer)` は、スケールを外し、inf や NaN を調べてから、optimizer.step() を呼ぶかどう\
    かを決めます。"
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
    optimizer.step()
    return loss.item()
