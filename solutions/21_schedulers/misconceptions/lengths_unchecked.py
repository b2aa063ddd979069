"""
task: warmup_then_step
check: test_refuses_bad_lengths
title:
  en: "A step_size below 1 is taken"
  ja: "1 より小さい step_size を受け付けています"
wrote:
  en: "Only warmup is checked."
  ja: "確かめているのは warmup だけです。"
why:
  en: "`0 // -1` is 0: at first a negative step_size looks fine, and later the rate grows."
  ja: "`0 // -1` は 0 なので、負の step_size でも初めは正しく見え、後になって学習率が増えていきます。"
try:
  en: "Raise ValueError for step_size < 1, before anything is set."
  ja: "何かを設定する前に、step_size < 1 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")

    def factor(epoch: int) -> float:
        warm = min((epoch + 1) / warmup, 1.0) if warmup else 1.0
        return warm * gamma ** (max(epoch - warmup, 0) // step_size)

    return LambdaLR(optimizer, factor)
