"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "A new schedule in every epoch"
  ja: "エポックごとに新しいスケジューラを作っています"
wrote:
  en: "A StepLR is made inside of the epoch loop; the scheduler that was given is not used."
  ja: "エポックのループの中で StepLR を作っていて、渡された scheduler を使っていません。"
why:
  en: "A new schedule begins to count at 0, so it never gets anywhere, and its rule is not the caller's."
  ja: "新しいスケジューラは 0 から数え始めるので、いつまでも先へ進みません。
    学習率の決め方も、呼び出し側のものと違います。"
try:
  en: "Use the scheduler that was given, for all epochs."
  ja: "渡された scheduler を、すべてのエポックで使ってください。"
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
        fresh = torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, gamma=0.1)
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        fresh.step()
    return rates
