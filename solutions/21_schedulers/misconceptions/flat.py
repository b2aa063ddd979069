"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "A step instead of a slope"
  ja: "坂ではなく段になっています"
wrote:
  en: "`ConstantLR(optimizer, factor=1 / warmup, total_iters=…)`."
  ja: "`ConstantLR(optimizer, factor=1 / warmup, total_iters=…)` を使っています。"
why:
  en: "ConstantLR keeps the low rate, and then jumps to the full one: the shock that a warm-up is there to avoid."
  ja: "ConstantLR は低い学習率を保ち、その後で一気に本来の学習率に上がります。
      ウォームアップは、その急な変化を避けるためのものです。"
try:
  en: "LinearLR or LambdaLR grow in every epoch."
  ja: "LinearLR や LambdaLR なら、エポックごとに上がります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html
"""

import torch
from torch.optim.lr_scheduler import ConstantLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return ConstantLR(optimizer, factor=1 / max(warmup, 1), total_iters=max(warmup - 1, 0))
