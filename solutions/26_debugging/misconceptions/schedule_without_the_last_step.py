"""
task: train_with_schedule
check: test_the_schedule_moves_after_the_updates
title:
  en: "No scheduler.step() after the last epoch"
  ja: "最後のエポックの後に scheduler.step() を呼んでいません"
wrote:
  en: "scheduler.step() runs only where another epoch follows."
  ja: "次のエポックがあるときだけ scheduler.step() を呼んでいます。"
why:
  en: "A second call, which goes on with the training, would use the last rate once more."
  ja: "学習を続けようともう一度呼び出すと、最後の学習率がもう一度使われてしまいます。"
try:
  en: "Call it after every epoch, the last one too."
  ja: "最後も含め、どのエポックの後にも呼んでください。"
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
    for epoch in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        if epoch < epochs - 1:
            scheduler.step()
    return rates
