"""
task: train_with_schedule
check: test_every_update_uses_the_rate_of_its_epoch
title:
  en: "Gradients pile up from batch to batch"
  ja: "勾配がバッチごとにたまっていきます"
wrote:
  en: "zero_grad() was lost."
  ja: "zero_grad() が消えています。"
why:
  en: "backward() adds to .grad: every update repeats the gradients of all batches before."
  ja: "backward() は .grad に足し込みます。更新のたびに、それまでのバッチの勾配がすべて繰り返し使われます。"
try:
  en: "Call optimizer.zero_grad() for each batch, before backward()."
  ja: "バッチごとに、backward() より前に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
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
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
