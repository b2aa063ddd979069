"""
task: train_with_schedule
check: test_every_update_uses_the_rate_of_its_epoch
title:
  en: "The schedule still moves with every batch"
  ja: "スケジューラがまだバッチごとに進んでいます"
wrote:
  en: "The rate is noted before the batches now, but scheduler.step() is still in the batch loop."
  ja: "学習率はバッチの前に記録するようになりましたが、scheduler.step() はバッチのループの中に残っています。"
why:
  en: "The second batch of an epoch trains with another rate than the first, and the list has only one of them."
  ja: "エポックの 2 つ目のバッチでは、1 つ目と違う学習率が使われます。しかも、リストに残るのはその片方だけです。"
try:
  en: "Move scheduler.step() one level further out."
  ja: "scheduler.step() を 1 段外側に移してください。"
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
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
            scheduler.step()
    return rates
