"""
task: amp_step
check: test_old_gradients_do_not_count
title:
  en: "The gradients are cleared too late"
  ja: "勾配を消すのが遅すぎます"
wrote:
  en: "`optimizer.zero_grad()` only at the end."
  ja: "`optimizer.zero_grad()` を最後に呼ぶだけです。"
why:
  en: "What the caller left in .grad before the first call is added to the gradients then."
  ja: "これでは、最初に呼ばれる前から .grad に残っていた値が、勾配に足されてしまいます。"
try:
  en: "Clear before backward(), best at the very beginning."
  ja: "backward() より前に消します。いちばん最初がよいでしょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
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
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad()
    return loss.item()
