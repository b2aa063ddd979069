"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "Only one step down"
  ja: "1 回しか下がりません"
wrote:
  en: "gamma once step_size epochs are over, and nothing more."
  ja: "step_size エポックが過ぎたら gamma を掛けるだけで、その後は下がりません。"
why:
  en: "The rate has to fall after each further step_size epochs."
  ja: "学習率は、その後も step_size エポックごとに下がります。"
try:
  en: "Use the number of blocks as the exponent of gamma."
  ja: "まとまりの数を gamma の指数にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")

    def factor(epoch: int) -> float:
        warm = min((epoch + 1) / warmup, 1.0) if warmup else 1.0
        return warm * (gamma if epoch >= warmup + step_size else 1.0)

    return LambdaLR(optimizer, factor)
