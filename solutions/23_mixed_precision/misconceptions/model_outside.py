"""
task: amp_step
check: test_model_and_loss_under_autocast
title:
  en: "The model runs outside autocast"
  ja: "モデルを autocast の外で計算しています"
wrote:
  en: "`outputs = model(inputs)` before the `with` block, and only the loss inside."
  ja: "`outputs = model(inputs)` を `with` ブロックの前に書き、損失だけを中で計算しています。"
why:
  en: "Nearly all the work is in the model, and it is done in float32 here."
  ja: "計算のほとんどはモデルの中にあります。それが float32 で行われています。"
try:
  en: "Put model(inputs) into the block as well."
  ja: "model(inputs) もブロックの中に入れてください。"
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
    outputs = model(inputs)
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(outputs, targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
