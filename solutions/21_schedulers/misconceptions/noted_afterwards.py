"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The rate of the next epoch is noted"
  ja: "次のエポックの学習率を記録しています"
wrote:
  en: "The rate is read after scheduler.step()."
  ja: "学習率を scheduler.step() の後で読んでいます。"
why:
  en: "By then it is the rate of the next epoch: the list is shifted by one, and the first rate is missing."
  ja: "そのときにはもう次のエポックの学習率です。リストが 1 つずれ、最初の学習率が抜けています。"
try:
  en: "Read it before scheduler.step()."
  ja: "scheduler.step() の前に読みましょう。"
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
            optimizer.step()
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates
