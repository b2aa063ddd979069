r"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The limit is scaled, the gradients are not"
  ja: "スケールされているのは上限だけです"
wrote:
  en: "`scaler.unscale_(optimizer)`, and then `max_norm * scaler.get_scale()` as the limit."
  ja: "`scaler.unscale_(optimizer)` の後で、\
    上限を `max_norm * scaler.get_scale()` としています。"
why:
  en: "After unscale_ the gradients are the true ones. A limit 1024 or 65536 times too high clips nothing."
  ja: "unscale_ の後は、もう本来の勾配です。1024 倍や 65536 倍の上限では、何も縮められません。"
try:
  en: "Do one of the two; unscale_ and max_norm itself is the simpler one."
  ja: "どちらか一方だけにします。unscale_ を呼んで、上限は max_norm のままにするほうが簡単です。"
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
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm * scaler.get_scale())
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
