"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "The first epoch learns nothing"
  ja: "最初のエポックで何も学習しません"
wrote:
  en: "LambdaLR with `min(epoch / warmup, 1.0)`."
  ja: "LambdaLR に `min(epoch / warmup, 1.0)` を渡しています。"
why:
  en: "LambdaLR's epochs count from 0, so the first rate is 0, and all rates come one epoch late."
  ja: "LambdaLR のエポックは 0 から数えるので、最初の学習率が 0 になり、その後も 1 エポックずつ遅れます。"
try:
  en: "Use `(epoch + 1) / warmup`."
  ja: "`(epoch + 1) / warmup` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LambdaLR(optimizer, lambda epoch: min(epoch / warmup, 1.0) if warmup else 1.0)
