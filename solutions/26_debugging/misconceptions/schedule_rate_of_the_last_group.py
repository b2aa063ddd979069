"""
task: train_with_schedule
check: test_any_model_and_several_groups
title:
  en: "The rate of the last group"
  ja: "最後のグループの学習率を返しています"
wrote:
  en: "The rate is taken from the last parameter group."
  ja: "最後のパラメータグループから学習率を読んでいます。"
why:
  en: "Groups may have rates of their own: with one group nobody notices the difference."
  ja: "グループごとに学習率が違うことがあります。グループが 1 つだけなら、違いに気づきません。"
try:
  en: "Read it from optimizer.param_groups[0]."
  ja: "optimizer.param_groups[0] から読んでください。"
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
        rates.append(optimizer.param_groups[-1]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
