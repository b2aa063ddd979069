"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "A slope down instead of steps"
  ja: "階段ではなく坂で下がります"
wrote:
  en: "The exponent is divided with `/`."
  ja: "指数の割り算に `/` を使っています。"
why:
  en: "The rate then falls a little in every epoch, instead of staying for step_size epochs."
  ja: "これではエポックごとに少しずつ下がります。step_size エポックの間は一定のはずです。"
try:
  en: "Divide with `//`."
  ja: "割り算を `//` にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")

    def factor(epoch: int) -> float:
        warm = min((epoch + 1) / warmup, 1.0) if warmup else 1.0
        return warm * gamma ** (max(epoch - warmup, 0) / step_size)

    return LambdaLR(optimizer, factor)
