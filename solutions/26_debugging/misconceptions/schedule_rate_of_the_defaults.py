r"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The rate with which the optimizer was made"
  ja: "オプティマイザを作ったときの学習率です"
wrote:
  en: "`optimizer.defaults[\"lr\"]` in every epoch."
  ja: "どのエポックでも `optimizer.defaults[\"lr\"]` を読んでいます。"
why:
  en: "A scheduler writes into the groups; the defaults are for groups that are added later, and never change."
  ja: "スケジューラが書き換えるのはグループの値です。
    defaults は、後から加えるグループのためのもので、変わりません。"
try:
  en: "Read optimizer.param_groups[0][\"lr\"]."
  ja: "optimizer.param_groups[0][\"lr\"] を読んでください。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
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
        rates.append(optimizer.defaults["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
