"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "The rate grows on and on"
  ja: "学習率が増え続けます"
wrote:
  en: "The factor (epoch + 1) / warmup has no upper limit."
  ja: "倍率 (epoch + 1) / warmup に上限がありません。"
why:
  en: "After the warm-up the rate grows beyond the group's own."
  ja: "ウォームアップが済んでも増え続け、本来の学習率を超えてしまいます。"
try:
  en: "min(…, 1.0)."
  ja: "min(…, 1.0) を付けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LambdaLR(optimizer, lambda epoch: (epoch + 1) / warmup if warmup else 1.0)
