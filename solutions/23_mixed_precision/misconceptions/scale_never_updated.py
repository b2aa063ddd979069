r"""
task: amp_step
check: test_the_scale_grows
title:
  en: "The scale never changes"
  ja: "スケールが変わりません"
wrote:
  en: "No `scaler.update()`."
  ja: "`scaler.update()` を呼んでいません。"
why:
  en: "After an overflow the scale has to fall, or every further step overflows and is skipped. (The next
    scaler.step would even raise an error.)"
  ja: "オーバーフローの後にスケールが下がらなければ、その後の更新もすべて見送られます（次の scaler.step は\
    エラーにもなります）。"
try:
  en: "Call scaler.update() once, after scaler.step(optimizer)."
  ja: "scaler.step(optimizer) の後に、scaler.update() を 1 回呼んでください。"
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
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    return loss.item()
