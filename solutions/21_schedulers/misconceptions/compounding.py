"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "Factors on top of factors"
  ja: "倍率の上に倍率を掛けています"
wrote:
  en: "MultiplicativeLR got the factor of the epoch."
  ja: "MultiplicativeLR に、そのエポックの倍率を渡しています。"
why:
  en: "MultiplicativeLR multiplies the *last* rate, not the group's own: the factors pile up, and the full rate is
      never reached."
  ja: "MultiplicativeLR が掛ける相手は、本来の学習率ではなく直前の学習率です。
      倍率が積み重なり、本来の学習率に達しません。"
try:
  en: "LambdaLR multiplies the group's own rate."
  ja: "LambdaLR なら、グループの自分の学習率に掛けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler, MultiplicativeLR


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")

    def factor(epoch: int) -> float:
        return min((epoch + 1) / warmup, 1.0) if warmup else 1.0

    for group in optimizer.param_groups:
        group["lr"] *= factor(0)
    return MultiplicativeLR(optimizer, factor)
