"""
task: train_with_schedule
check: test_trains_in_training_mode
title:
  en: "The model trains in the mode in which it came"
  ja: "渡されたときのモードのまま学習しています"
wrote:
  en: "model.train() is missing."
  ja: "model.train() がありません。"
why:
  en: "After a validation the model is in evaluation mode: dropout is off, and BatchNorm learns no statistics."
  ja: "検証の後のモデルは評価モードです。そのままではドロップアウトが働かず、BatchNorm の統計量も更新されません。"
try:
  en: "Call model.train() before the batches."
  ja: "バッチの前に model.train() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
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
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
