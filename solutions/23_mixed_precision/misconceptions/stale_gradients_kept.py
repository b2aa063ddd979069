"""
task: amp_clipped_step
check: test_stale_gradients_do_not_count
title:
  en: "Old gradients are not cleared"
  ja: "古い勾配を消していません"
wrote:
  en: "No zero_grad() before backward()."
  ja: "backward() の前に zero_grad() がありません。"
why:
  en: "backward() adds to .grad: the norm and the step are those of a sum."
  ja: "backward() は .grad に足し込むので、ノルムも更新も合計のものになります。"
try:
  en: "Begin with optimizer.zero_grad()."
  ja: "最初に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#working-with-unscaled-gradients
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_clipped_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    max_norm: float,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
