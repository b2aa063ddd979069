"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The rate falls one epoch too early"
  ja: "1 エポック早く下がります"
wrote:
  en: "`(epoch - warmup + 1) // step_size`."
  ja: "`(epoch - warmup + 1) // step_size` と書いています。"
why:
  en: "Epoch warmup is number 0 of the second phase; step_size epochs have the full rate."
  ja: "エポック warmup は、2 つ目の段階の 0 番目です。そこから step_size 個のエポックは本来の学習率です。"
try:
  en: "`max(epoch - warmup, 0) // step_size`."
  ja: "`max(epoch - warmup, 0) // step_size` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")

    def factor(epoch: int) -> float:
        warm = min((epoch + 1) / warmup, 1.0) if warmup else 1.0
        return warm * gamma ** (max(epoch - warmup + 1, 0) // step_size)

    return LambdaLR(optimizer, factor)
