"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "A list for each epoch"
  ja: "エポックごとにリストになっています"
wrote:
  en: "`get_last_lr()` is appended as it is."
  ja: "`get_last_lr()` をそのまま足しています。"
why:
  en: "It is a list with the rates of all groups; a number was asked for."
  ja: "これは全グループの学習率のリストです。求められているのは 1 つの数です。"
try:
  en: "`get_last_lr()[0]`."
  ja: "`get_last_lr()[0]` としましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(scheduler.get_last_lr())
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
