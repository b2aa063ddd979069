"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "scheduler.step(epoch)"
  ja: "scheduler.step(epoch) を使っています"
wrote:
  en: "The number of the epoch is handed to scheduler.step()."
  ja: "scheduler.step() にエポックの番号を渡しています。"
why:
  en: "That is deprecated and warns; it sets the schedule to that epoch instead of going on, so that epoch 0 comes
      twice. SequentialLR does not take it at all."
  ja: "非推奨で、警告が出ます。次へ進むのではなく、そのエポックに合わせるので、エポック 0 が 2 回になります。
      SequentialLR では使えません。"
try:
  en: "Call scheduler.step() without argument; it counts by itself."
  ja: "引数なしで呼びましょう。エポックはスケジューラが自分で数えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for epoch in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step(epoch)
    return rates
