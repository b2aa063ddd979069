"""
task: amp_step
check: test_one_update
title:
  en: "The scaled loss is returned"
  ja: "スケールした損失を返しています"
wrote:
  en: "`loss = scaler.scale(loss)`, and later `return loss.item()`."
  ja: "`loss = scaler.scale(loss)` と書き、その loss を返しています。"
why:
  en: "The scale changes all the time, so a curve of scaled losses says nothing."
  ja: "スケールは絶えず変わるので、スケールした損失の推移を見ても何も分かりません。"
try:
  en: "Keep the loss itself: `scaler.scale(loss).backward()` needs no new name."
  ja: "もとの損失を残しておきます。`scaler.scale(loss).backward()` なら新しい名前は要りません。"
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
    loss = scaler.scale(loss)
    loss.backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
