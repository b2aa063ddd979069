"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "One rate per batch"
  ja: "バッチごとに学習率を記録しています"
wrote:
  en: "The rate is appended in the loop over the batches."
  ja: "バッチのループの中で、学習率をリストに足しています。"
why:
  en: "The list then has epochs · batches entries."
  ja: "リストの要素が epochs · batches 個になっています。"
try:
  en: "Append it once per epoch."
  ja: "エポックごとに 1 回だけ足しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        for _ in range(batches):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
        scheduler.step()
    return rates
