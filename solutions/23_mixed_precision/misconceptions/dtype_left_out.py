r"""
task: amp_step
check: test_computed_in_16_bits
title:
  en: "The dtype is not passed to autocast"
  ja: "dtype を autocast に渡していません"
wrote:
  en: "`torch.autocast(inputs.device.type)`."
  ja: "`torch.autocast(inputs.device.type)` と書いています。"
why:
  en: "The default differs: bfloat16 on the CPU, float16 on a GPU. What the caller asked for is not
    heeded."
  ja: "既定値はデバイスによって違い、CPU では bfloat16、GPU では float16 です。呼び出し側の指定が無視され\
    ます。"
try:
  en: "`torch.autocast(inputs.device.type, dtype=dtype)`"
  ja: "`torch.autocast(inputs.device.type, dtype=dtype)` としてください。"
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
    with torch.autocast(inputs.device.type):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
