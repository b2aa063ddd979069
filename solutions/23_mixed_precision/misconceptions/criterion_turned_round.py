r"""
task: amp_step
check: test_uses_the_criterion
title:
  en: "The arguments of criterion are swapped"
  ja: "criterion の引数が逆です"
wrote:
  en: "`criterion(targets, outputs)`."
  ja: "`criterion(targets, outputs)` と書いています。"
why:
  en: "The squared error does not notice. Most losses do: cross entropy takes the outputs first."
  ja: "二乗誤差では違いが現れませんが、ほとんどの損失では結果が変わります。交差エントロピーも、\
    出力が先です。"
try:
  en: "`criterion(model(inputs), targets)`"
  ja: "`criterion(model(inputs), targets)` としてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
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
        loss = criterion(targets, model(inputs))
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
