"""
task: train_with_schedule
check: test_every_update_uses_the_rate_of_its_epoch
title:
  en: "The rate is noted, and moves on before it is used"
  ja: "学習率を記録した直後、使う前に進めています"
wrote:
  en: "scheduler.step() stands between the note and the batches."
  ja: "scheduler.step() が、記録とバッチの間にあります。"
why:
  en: "The list looks right, but every epoch trains with the rate of the next one."
  ja: "リストは正しく見えますが、どのエポックも 1 つ先の学習率で学習しています。"
try:
  en: "Call scheduler.step() after the epoch's last update."
  ja: "scheduler.step() は、そのエポックの最後の更新の後に呼んでください。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
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
        scheduler.step()
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
    return rates
