"""
task: amp_step
check: test_autocast_is_left
title:
  en: "Autocast stays on"
  ja: "autocast が有効なままです"
wrote:
  en: "`torch.autocast(…).__enter__()` without an end."
  ja: "`torch.autocast(…).__enter__()` で有効にしたまま、終わらせていません。"
why:
  en: "Everything after the call runs under autocast, too: validation, metrics, the next model."
  ja: "呼び出した後の検証や評価指標、別のモデルの計算まで、autocast のもとで動くことになります。"
try:
  en: "Use a `with` block."
  ja: "`with` ブロックを使ってください。"
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
    torch.autocast(inputs.device.type, dtype=dtype).__enter__()
    loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
