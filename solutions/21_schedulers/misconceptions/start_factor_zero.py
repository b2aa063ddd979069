"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "LinearLR cannot begin at 0"
  ja: "LinearLR は 0 から始められません"
wrote:
  en: "`LinearLR(optimizer, start_factor=0, total_iters=warmup)`."
  ja: "`LinearLR(optimizer, start_factor=0, total_iters=warmup)` と書いています。"
why:
  en: "LinearLR multiplies the last rate, so it raises ValueError for a start of 0. An epoch with the rate 0 would
      be lost anyway."
  ja: "LinearLR は直前の学習率に掛けていくので、開始が 0 だと ValueError になります。
      そもそも学習率 0 のエポックは無駄です。"
try:
  en: "Begin with 1 / warmup, and reach 1 after warmup - 1 more epochs."
  ja: "1 / warmup から始め、warmup - 1 エポック後に 1 になるようにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LinearLR(optimizer, start_factor=0, total_iters=warmup)
