"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The schedule moves with every batch, and the rate is noted afterwards"
  ja: "スケジューラがバッチごとに進み、学習率の記録はその後です"
wrote:
  en: "scheduler.step() stands in the batch loop, and the rate is read at the end of the epoch."
  ja: "scheduler.step() がバッチのループの中にあり、学習率をエポックの終わりに読んでいます。"
why:
  en: "This schedule counts epochs. With a hundred batches it is a hundred steps ahead after one epoch, and the rate
    soon almost 0."
  ja: "このスケジューラはエポックを数えます。
    バッチが 100 個あれば 1 エポックで 100 段階進み、学習率はすぐにほとんど 0 になります。"
try:
  en: "Call scheduler.step() once, after the batch loop, and note the rate before that loop."
  ja: "scheduler.step() はバッチのループの後に 1 回だけ呼び、学習率はループの前に記録してください。"
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
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
            scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates
