r"""
task: amp_step
check: test_the_scale_grows
title:
  en: "A new GradScaler is made in every step"
  ja: "毎回新しい GradScaler を作っています"
wrote:
  en: "`scaler = torch.amp.GradScaler(…)` inside the function."
  ja: "関数の中で `scaler = torch.amp.GradScaler(…)` としています。"
why:
  en: "The scale is memory: it has to live from one step to the next. A new scaler begins at 65536 each
    time, and the one that was passed learns nothing."
  ja: "スケールは、更新から更新へ引き継がれる記憶です。新しい scaler は毎回 65536 から始まり、渡された scaler は\
    何も学びません。"
try:
  en: "Use the scaler that was passed."
  ja: "渡された scaler を使ってください。"
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
    scaler = torch.amp.GradScaler(inputs.device.type, enabled=scaler.is_enabled())
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
