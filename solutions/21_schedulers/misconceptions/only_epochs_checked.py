"""
task: run_schedule
check: test_refuses_negative_counts
title:
  en: "A negative number of batches is taken"
  ja: "負の batches を受け付けています"
wrote:
  en: "Only epochs is checked."
  ja: "確かめているのは epochs だけです。"
why:
  en: "range(batches) is empty then: the schedule runs on without a single update."
  ja: "range(batches) が空になり、一度も更新しないままスケジュールだけが進みます。"
try:
  en: "Check batches, too, whatever the number of epochs."
  ja: "epochs の値によらず、batches も確かめましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
