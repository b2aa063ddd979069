"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The rate that never changes"
  ja: "変わらない学習率を読んでいます"
wrote:
  en: 'The rate is read from `optimizer.param_groups[0]["initial_lr"]`.'
  ja: '学習率を `optimizer.param_groups[0]["initial_lr"]` から読んでいます。'
why:
  en: 'That is the rate from before the schedule, which the scheduler keeps to multiply it. The current one is
      "lr".'
  ja: 'これは、スケジューラが倍率を掛けるために取ってある元の学習率です。いまの学習率は "lr" です。'
try:
  en: 'Read "lr".'
  ja: '"lr" を読みましょう。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["initial_lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
