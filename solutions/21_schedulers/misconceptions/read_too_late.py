"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "All entries are the last rate"
  ja: "どの要素も最後の学習率です"
wrote:
  en: 'The group is kept for each epoch, and its "lr" is read when all is over.'
  ja: 'エポックごとにグループを取っておき、"lr" はすべて終わってから読んでいます。'
why:
  en: "It is the same dictionary every time, and the scheduler changes it: at the end it knows only the last rate."
  ja: "取っておいたのは毎回同じ辞書で、スケジューラが書き換えます。最後に残っているのは、最後の学習率だけです。"
try:
  en: "Take the number out at the time."
  ja: "その場で数を取り出しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return [group["lr"] for group in rates]
