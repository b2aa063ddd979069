"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The schedule moves before the first update"
  ja: "最初の更新の前にスケジューラが進んでいます"
wrote:
  en: "scheduler.step() stands at the beginning of the epoch."
  ja: "scheduler.step() がエポックのはじめにあります。"
why:
  en: "The first rate is never used, and every epoch trains with the rate of the next one. PyTorch warns of it."
  ja: "最初の学習率が一度も使われず、どのエポックも 1 つ先の学習率で学習します。PyTorch も警告を出します。"
try:
  en: "Call it after the batches of the epoch."
  ja: "エポックのバッチがすべて終わってから呼んでください。"
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
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
    return rates
