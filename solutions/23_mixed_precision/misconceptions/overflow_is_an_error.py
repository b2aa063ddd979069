r"""
task: amp_clipped_step
check: test_an_overflow_is_skipped_here_too
title:
  en: "An overflow ends the training"
  ja: "オーバーフローで学習が止まります"
wrote:
  en: "`clip_grad_norm_(…, error_if_nonfinite=True)`."
  ja: "`clip_grad_norm_(…, error_if_nonfinite=True)` を使っています。"
why:
  en: "With a scaler, inf is part of the plan: the step is skipped, and the scale falls. It happens
    several times at the beginning of any training in float16."
  ja: "scaler を使うとき、inf は想定内です。更新を見送ってスケールを下げるだけで、float16 の学習では最初に\
    何度か起こります。"
try:
  en: "Leave error_if_nonfinite out."
  ja: "error_if_nonfinite は指定しないでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
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
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm, error_if_nonfinite=True)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
