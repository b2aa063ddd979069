"""
task: train_with_schedule
check: test_any_criterion
title:
  en: "The criterion gets its arguments in the wrong order"
  ja: "criterion に渡す順番が逆です"
wrote:
  en: "`criterion(targets, model(inputs))`."
  ja: "`criterion(targets, model(inputs))` と書いています。"
why:
  en: "The squared error does not mind. Others do: cross-entropy, the quantile loss, every loss that treats its two
    sides differently."
  ja: "二乗誤差ならどちらでも同じですが、交差エントロピーや分位点損失など、2 つを区別する損失では結果が変わります。"
try:
  en: "criterion(outputs, targets)."
  ja: "criterion(outputs, targets) の順に渡してください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
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
            loss = criterion(targets, model(inputs))
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
