r"""
task: amp_step
check: test_a_loss_that_is_not_finite
title:
  en: "The scaler never hears of a bad loss"
  ja: "scaler に異常な損失が伝わりません"
wrote:
  en: "`if not torch.isfinite(loss): return …` before scaler.step and scaler.update."
  ja: "scaler.step と scaler.update の前に `if not torch.isfinite(\
    loss): return …` があります。"
why:
  en: "The step is skipped, but the scale stays as it is and the count of good steps goes on."
  ja: "更新は見送られますが、スケールは下がらず、成功した回数も数え直しになりません。"
try:
  en: "Always go through to scaler.step and scaler.update; they skip by themselves."
  ja: "いつでも scaler.step と scaler.update まで進めてください。\
    見送りは scaler が行います。"
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
    if not torch.isfinite(loss):
        return loss.item()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
