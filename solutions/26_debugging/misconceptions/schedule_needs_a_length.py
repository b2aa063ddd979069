"""
task: train_with_schedule
check: test_every_epoch_asks_the_loader_anew
title:
  en: "The end of the epoch is counted with len(loader)"
  ja: "エポックの終わりを len(loader) で数えています"
wrote:
  en: "In the batch loop, scheduler.step() is called where the batch's number is `len(loader) - 1`."
  ja: "バッチのループの中で、番号が `len(loader) - 1` のバッチのときに scheduler.step() を呼んでいます。"
why:
  en: "Not every loader has a length: a generator or a stream of data has none, and len() raises TypeError."
  ja: "loader に長さがあるとは限りません。データを順に流すだけの loader では、len() が TypeError を送出します。"
try:
  en: "Write scheduler.step() after the batch loop; there the epoch is over without any counting."
  ja: "scheduler.step() をバッチのループの後に書いてください。数えなくても、そこでエポックは終わっています。"
read: https://docs.pytorch.org/docs/stable/data.html#dataset-types
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
        for number, (inputs, targets) in enumerate(loader):
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
            if number == len(loader) - 1:
                scheduler.step()
    return rates
