"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "LinearLR needs one epoch less"
  ja: "LinearLR の total_iters が 1 つ多すぎます"
wrote:
  en: "`LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup)`."
  ja: "`LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup)` と書いています。"
why:
  en: "LinearLR counts the steps between the first and the full rate. From epoch 0 to epoch warmup - 1 there are
      warmup - 1."
  ja: "LinearLR が数えるのは、最初の学習率から本来の学習率までの間隔の数です。
      エポック 0 から warmup - 1 までなら warmup - 1 個です。"
try:
  en: "total_iters=warmup - 1."
  ja: "total_iters=warmup - 1 としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LinearLR(optimizer, start_factor=1 / max(warmup, 1), total_iters=warmup)
