"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The first epoch learns nothing"
  ja: "最初のエポックで何も学習しません"
wrote:
  en: "The warm-up is `min(epoch / warmup, 1)`."
  ja: "ウォームアップが `min(epoch / warmup, 1)` になっています。"
why:
  en: "Epoch 0 has the rate 0, and the warm-up is one epoch behind."
  ja: "エポック 0 の学習率が 0 で、ウォームアップが 1 エポックずつ遅れます。"
try:
  en: "`(epoch + 1) / warmup`."
  ja: "`(epoch + 1) / warmup` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")

    def factor(epoch: int) -> float:
        warm = min(epoch / warmup, 1.0) if warmup else 1.0
        return warm * gamma ** (max(epoch - warmup, 0) // step_size)

    return LambdaLR(optimizer, factor)
