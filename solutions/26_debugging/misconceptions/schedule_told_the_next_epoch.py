"""
task: train_with_schedule
check: test_goes_on_with_the_schedule
title:
  en: "The schedule is set to the loop's own count"
  ja: "スケジューラをループの番号に合わせています"
wrote:
  en: "`scheduler.step(epoch + 1)`, with the epochs of this call counted from 0."
  ja: "この呼び出しでのエポックを 0 から数えて、`scheduler.step(epoch + 1)` と書いています。"
why:
  en: "A schedule that has epochs behind it is set back to the beginning. The argument is deprecated."
  ja: "すでに進んでいたスケジューラが、最初に戻ってしまいます。この引数は非推奨です。"
try:
  en: "Call scheduler.step() without an argument: it goes on from where it is."
  ja: "引数なしで scheduler.step() と呼んでください。いまの位置から続きます。"
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
        scheduler.step(epoch + 1)
    return rates
