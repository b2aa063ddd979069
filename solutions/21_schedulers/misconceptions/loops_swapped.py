"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "Epochs and batches changed places"
  ja: "エポックとバッチが入れ替わっています"
wrote:
  en: "The outer loop runs over the batches, the inner one over the epochs."
  ja: "外側のループがバッチ、内側のループがエポックになっています。"
why:
  en: "Each epoch goes through all batches: the list must have one rate for each epoch."
  ja: "エポックごとにすべてのバッチを 1 周します。リストには、エポックごとに 1 つの学習率が入ります。"
try:
  en: "Outside epochs, inside batches."
  ja: "外側をエポック、内側をバッチにしましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(batches):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(epochs):
            optimizer.step()
        scheduler.step()
    return rates
