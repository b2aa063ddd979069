r"""
task: amp_step
check: test_one_update
title:
  en: "Two steps are made"
  ja: "2 回更新しています"
wrote:
  en: "`scaler.step(optimizer)` and then `optimizer.step()`."
  ja: "`scaler.step(optimizer)` に続けて `optimizer.step()` も呼んでいます。"
why:
  en: "scaler.step calls optimizer.step() itself, and leaves it out after an overflow. The second call
    steps in any case."
  ja: "scaler.step は自分で optimizer.step() を呼び、オーバーフローのときは呼びません。2 つ目の呼び出しは、\
    いつでも更新してしまいます。"
try:
  en: "Remove optimizer.step()."
  ja: "optimizer.step() を取り除いてください。"
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
    scaler.step(optimizer)
    optimizer.step()
    scaler.update()
    return loss.item()
