"""
task: run_schedule
check: test_one_update_per_batch
title:
  en: "scheduler.step() before the updates"
  ja: "更新の前に scheduler.step() を呼んでいます"
wrote:
  en: "Each epoch begins with scheduler.step()."
  ja: "各エポックを scheduler.step() から始めています。"
why:
  en: "The scheduler has set the first rate already. The first value is skipped, everything is one epoch early, and
      PyTorch warns."
  ja: "最初の学習率はもう設定されています。それが使われずに飛ばされ、全体が 1 エポック早くなり、警告も出ます。"
try:
  en: "optimizer.step() first, scheduler.step() at the end of the epoch."
  ja: "optimizer.step() が先で、scheduler.step() はエポックの最後です。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
    return rates
