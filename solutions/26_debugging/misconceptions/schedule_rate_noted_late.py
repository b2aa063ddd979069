"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The rate of the next epoch is noted"
  ja: "次のエポックの学習率を記録しています"
wrote:
  en: "The rate is read after scheduler.step()."
  ja: "scheduler.step() の後で学習率を読んでいます。"
why:
  en: "By then it is the rate of the epoch that comes next; the first rate never appears in the list."
  ja: "その時点の学習率は、もう次のエポックのものです。最初の学習率は、リストに現れません。"
try:
  en: "Read it before scheduler.step(), from optimizer.param_groups or scheduler.get_last_lr()."
  ja: "scheduler.step() の前に、optimizer.param_groups か scheduler.get_last_lr() から読んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html
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
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates
