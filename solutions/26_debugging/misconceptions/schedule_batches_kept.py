"""
task: train_with_schedule
check: test_every_epoch_asks_the_loader_anew
title:
  en: "The batches of the first epoch are used again"
  ja: "最初のエポックのバッチを使い回しています"
wrote:
  en: "`list(loader)` before the epochs."
  ja: "エポックのループの前に `list(loader)` としています。"
why:
  en: "A shuffling loader would give another order in each epoch, and all data are in memory at once."
  ja: "シャッフルする loader なら、順番はエポックごとに変わるはずです。
    すべてのデータが同時にメモリに載ってしまう問題もあります。"
try:
  en: "Go through the loader itself in every epoch."
  ja: "エポックごとに、loader そのものをたどってください。"
read: https://docs.pytorch.org/docs/stable/data.html
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
    batches = list(loader)
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in batches:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
