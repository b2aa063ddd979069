r"""
task: amp_step
check: test_one_update
title:
  en: "The loss after the update is returned"
  ja: "更新後の損失を返しています"
wrote:
  en: "The loss is computed once more at the end."
  ja: "最後に損失を計算し直しています。"
why:
  en: "The loss before the update was asked for. A second forward pass costs as much as the first, and
    moves the statistics of BatchNorm once more."
  ja: "求められているのは更新前の損失です。2 回目の順伝播には 1 回目と同じ時間がかかり、BatchNorm の統計量\
    も余分に動きます。"
try:
  en: "Return the loss that backward() was called for."
  ja: "backward() に使った損失を返してください。"
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
    scaler.update()
    with torch.autocast(inputs.device.type, dtype=dtype):
        return criterion(model(inputs), targets).item()
