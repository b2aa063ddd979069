"""
task: run_schedule
check: test_the_first_group
title:
  en: "The rate of another group"
  ja: "別のグループの学習率です"
wrote:
  en: "`get_last_lr()[-1]`: the last group."
  ja: "`get_last_lr()[-1]` と、最後のグループの値を読んでいます。"
why:
  en: "With one group that is the same; with several it is another rate."
  ja: "グループが 1 つなら同じですが、複数あれば別の学習率です。"
try:
  en: "The first group is number 0."
  ja: "最初のグループの番号は 0 です。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(scheduler.get_last_lr()[-1])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
