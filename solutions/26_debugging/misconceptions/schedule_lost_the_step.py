"""
task: train_with_schedule
check: test_every_update_uses_the_rate_of_its_epoch
title:
  en: "Nothing is trained any more"
  ja: "何も学習しなくなっています"
wrote:
  en: "optimizer.step() was lost when scheduler.step() moved."
  ja: "scheduler.step() を移したときに、optimizer.step() が消えています。"
why:
  en: "The gradients are computed and the rate falls as planned, but no parameter moves."
  ja: "勾配は計算され、学習率も予定どおり下がりますが、パラメータは動きません。"
try:
  en: "Each batch needs zero_grad(), backward() and optimizer.step()."
  ja: "バッチごとに zero_grad()、backward()、optimizer.step() が必要です。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
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
        scheduler.step()
    return rates
