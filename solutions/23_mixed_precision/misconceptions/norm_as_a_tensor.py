r"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "A tensor is returned"
  ja: "テンソルを返しています"
wrote:
  en: "The norm as clip_grad_norm_ gives it."
  ja: "clip_grad_norm_ の返り値をそのまま返しています。"
why:
  en: "A Python float was asked for: it can be logged and compared without the device it came from."
  ja: "求められているのは Python の float です。float なら、どのデバイスの値かを気にせずに記録や比較ができ\
    ます。"
try:
  en: "`return norm.item()`"
  ja: "`return norm.item()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
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
    scaler.step(optimizer)
    scaler.update()
    return norm
