"""
task: run_schedule
check: test_it_goes_on
title:
  en: "The schedule begins again with every call"
  ja: "呼ぶたびにスケジュールが最初に戻ります"
wrote:
  en: "`scheduler.last_epoch = 0` before the loop."
  ja: "ループの前で `scheduler.last_epoch = 0` としています。"
why:
  en: "The first call looks right. A second one does not go on: the scheduler has forgotten how many epochs lie
      behind it, and raises the rate again."
  ja: "1 回目は正しく見えます。2 回目は続きになりません。
      過ぎたエポックの数をスケジューラが忘れ、学習率がまた上がってしまいます。"
try:
  en: "Leave the scheduler's count alone: step() does the counting."
  ja: "スケジューラの数え方には手を出さないようにしましょう。step() が数えます。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    scheduler.last_epoch = 0
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
