r"""
task: amp_step
check: test_old_gradients_do_not_count
title:
  en: "Old gradients are not cleared"
  ja: "古い勾配を消していません"
wrote:
  en: "No zero_grad() before backward()."
  ja: "backward() の前に zero_grad() がありません。"
why:
  en: "backward() adds to .grad. Here old gradients even lack the scale, and one old inf makes every step
    be skipped."
  ja: "backward() は .grad に足し込みます。ここでは古い勾配のスケールが今と違うこともあり、古い inf が 1 つ\
    あれば更新は毎回見送られます。"
try:
  en: "Begin with optimizer.zero_grad()."
  ja: "最初に optimizer.zero_grad() を呼んでください。"
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
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
