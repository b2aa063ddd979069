"""
task: train_with_schedule
check: test_old_gradients_do_not_count
title:
  en: "Old gradients take part in the first update"
  ja: "最初の更新に古い勾配が混ざっています"
wrote:
  en: "zero_grad() stands after optimizer.step()."
  ja: "zero_grad() が optimizer.step() の後にあります。"
why:
  en: "That is fine between the batches; before the first one nobody has cleared what an earlier backward() left."
  ja: "バッチの間ならそれで問題ありません。
    しかし最初のバッチの前には、以前の backward() が残したものを誰も消していません。"
try:
  en: "Call zero_grad() before backward(), or once more before the loop."
  ja: "zero_grad() を backward() の前に置くか、ループの前にも 1 回呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn


def train_with_schedule(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    epochs: int,
) -> list[float]:
    model.train()
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        scheduler.step()
    return rates
