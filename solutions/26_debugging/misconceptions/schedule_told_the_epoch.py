"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The schedule is told the number of the epoch that just ended"
  ja: "終わったばかりのエポックの番号を渡しています"
wrote:
  en: "`scheduler.step(epoch)` in `for epoch in range(epochs)`."
  ja: "`for epoch in range(epochs)` の中で `scheduler.step(epoch)` と書いています。"
why:
  en: "After the first epoch that is step(0), which changes nothing: the first rate is used twice. And a schedule
    that is under way is set back. The argument is deprecated."
  ja: "最初のエポックの後は step(0) なので、何も変わらず、最初の学習率が 2 回使われます。
    途中まで進んでいたスケジューラは、前に戻ってしまいます。この引数は非推奨です。"
try:
  en: "Call scheduler.step() without an argument: it counts by itself."
  ja: "引数なしで scheduler.step() と呼んでください。スケジューラは自分で数えています。"
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
    for epoch in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step(epoch)
    return rates
