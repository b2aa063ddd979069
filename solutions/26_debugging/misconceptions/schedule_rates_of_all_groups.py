"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "A list of rates for each epoch"
  ja: "エポックごとに、学習率のリストを入れています"
wrote:
  en: "`scheduler.get_last_lr()` as it is: a list with one rate for every group."
  ja: "`scheduler.get_last_lr()` をそのまま入れています。これは、グループごとの学習率のリストです。"
why:
  en: "One number per epoch was asked for, that of the first group."
  ja: "求められているのは、1 エポックにつき数 1 つ、先頭のグループの学習率です。"
try:
  en: "Take its first item: scheduler.get_last_lr()[0]."
  ja: "先頭の要素 scheduler.get_last_lr()[0] を使ってください。"
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
        rates.append(scheduler.get_last_lr())
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
