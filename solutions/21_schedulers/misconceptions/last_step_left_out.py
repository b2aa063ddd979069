"""
task: run_schedule
check: test_one_scheduler_step_per_epoch
title:
  en: "No scheduler.step() after the last epoch"
  ja: "最後のエポックの後に scheduler.step() がありません"
wrote:
  en: "scheduler.step() is called between the epochs only."
  ja: "scheduler.step() を、エポックとエポックの間でだけ呼んでいます。"
why:
  en: "The rates are right, but whoever trains on repeats the last rate: the schedule is one epoch behind."
  ja: "学習率は合っていますが、続けて学習すると最後の学習率が繰り返され、スケジュールが 1 エポック遅れます。"
try:
  en: "Call it at the end of every epoch, the last one included."
  ja: "最後のエポックも含めて、毎回エポックの終わりに呼びましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
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
        if epoch < epochs - 1:
            scheduler.step()
    return rates
