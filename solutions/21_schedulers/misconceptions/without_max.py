"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The decay works backwards during the warm-up"
  ja: "ウォームアップの間、減衰が逆に働いています"
wrote:
  en: "`(epoch - warmup) // step_size`, without max(…, 0)."
  ja: "max(…, 0) を付けずに `(epoch - warmup) // step_size` と書いています。"
why:
  en: "During the warm-up the difference is negative, the whole division gives -1 or less, and dividing by gamma
      raises the rate."
  ja: "ウォームアップの間は差が負で、整数の割り算の結果は -1 以下です。
      gamma で割ることになり、学習率が上がってしまいます。"
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
        return warm * gamma ** ((epoch - warmup) // step_size)

    return LambdaLR(optimizer, factor)
