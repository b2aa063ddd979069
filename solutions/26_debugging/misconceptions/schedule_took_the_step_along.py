"""
task: train_with_schedule
check: test_every_update_uses_the_rate_of_its_epoch
title:
  en: "optimizer.step() was moved out as well"
  ja: "optimizer.step() まで外に移しています"
wrote:
  en: "Both step() calls stand after the batch loop."
  ja: "2 つの step() が、どちらもバッチのループの後にあります。"
why:
  en: "The two have the same name and different rhythms: the optimizer steps with every batch. Here only the last
    batch of an epoch trains."
  ja: "名前は同じでも、呼ぶ頻度は違います。オプティマイザはバッチごとに更新します。
    ここでは、エポックの最後のバッチしか学習に使われていません。"
try:
  en: "Put optimizer.step() back behind backward()."
  ja: "optimizer.step() を backward() の後に戻してください。"
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
        optimizer.step()
        scheduler.step()
    return rates
