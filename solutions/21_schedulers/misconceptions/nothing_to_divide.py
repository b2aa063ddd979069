"""
task: warmup_scheduler
check: test_any_length_of_warm_up
title:
  en: "warmup = 0 is divided by"
  ja: "warmup = 0 で割っています"
wrote:
  en: "`start_factor=1 / warmup` for every warmup."
  ja: "どの warmup にも `start_factor=1 / warmup` を使っています。"
why:
  en: "No warm-up, warmup = 0, is a ZeroDivisionError."
  ja: "ウォームアップなし (warmup = 0) のとき ZeroDivisionError になります。"
try:
  en: "Treat 0 apart, for example with max(warmup, 1) in both arguments."
  ja: "0 は別に扱います。たとえば、両方の引数で max(warmup, 1) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup - 1)
