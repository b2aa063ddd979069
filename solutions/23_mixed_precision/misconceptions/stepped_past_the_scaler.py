r"""
task: amp_clipped_step
check: test_an_overflow_is_skipped_here_too
title:
  en: "The step is made without the scaler"
  ja: "scaler を通さずに更新しています"
wrote:
  en: "unscale_, clipping, and then `optimizer.step()`."
  ja: "unscale_ とクリッピングの後、`optimizer.step()` を呼んでいます。"
why:
  en: "The gradients have the right size, but after an overflow they are inf and NaN, and so are the
    parameters from then on."
  ja: "勾配の大きさは合っています。しかしオーバーフローのときは inf や NaN なので、それ以降はパラメータも inf や NaN に\
    なります。"
try:
  en: "scaler.step(optimizer) leaves such a step out."
  ja: "scaler.step(optimizer) なら、そのような更新を見送ります。"
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
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    scaler.update()
    return norm.item()
