"""
task: amp_step
check: test_one_update
devices: [cpu, simulated]
title:
  en: "The batch is sent to a GPU that may not be there"
  ja: "あるとは限らない GPU にバッチを送っています"
wrote:
  en: "`inputs.cuda()` and `targets.cuda()`."
  ja: "`inputs.cuda()` と `targets.cuda()` を使っています。"
why:
  en: "Without an NVIDIA GPU this is an error. The batch is where the model is already."
  ja: "NVIDIA の GPU がなければエラーになります。バッチは、はじめからモデルと同じデバイスにあります。"
try:
  en: "Use inputs and targets as they come."
  ja: "inputs と targets はそのまま使ってください。"
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
    inputs, targets = inputs.cuda(), targets.cuda()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
