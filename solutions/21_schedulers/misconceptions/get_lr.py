"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "get_lr() is not for you"
  ja: "get_lr() は自分で呼ぶものではありません"
wrote:
  en: "The rate is read with scheduler.get_lr()."
  ja: "学習率を scheduler.get_lr() で読んでいます。"
why:
  en: "get_lr() computes the *next* rate for step(), warns when it is called from outside, and gives wrong values
      where StepLR has just fallen."
  ja: "get_lr() は step() のために次の学習率を計算するものです。
      外から呼ぶと警告が出て、StepLR が下がったエポックでは違う値になります。"
try:
  en: 'scheduler.get_last_lr()[0], or optimizer.param_groups[0]["lr"].'
  ja: 'scheduler.get_last_lr()[0] か optimizer.param_groups[0]["lr"] を使いましょう。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(scheduler.get_lr()[0])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
