"""
task: warmup_scheduler
check: test_every_group_keeps_its_own_rate
title:
  en: "Only the first group warms up"
  ja: "最初のグループだけがウォームアップします"
wrote:
  en: "The factor is for param_groups[0]; the other groups keep their rates."
  ja: "倍率を掛けるのは param_groups[0] だけで、ほかのグループの学習率はそのままです。"
why:
  en: "The other groups begin at the full rate."
  ja: "ほかのグループは、初めから本来の学習率になってしまいます。"
try:
  en: "One function for LambdaLR serves for all groups."
  ja: "LambdaLR に関数を 1 つ渡せば、すべてのグループに使われます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")

    def factor(epoch: int) -> float:
        return min((epoch + 1) / warmup, 1.0) if warmup else 1.0

    others = [lambda epoch: 1.0] * (len(optimizer.param_groups) - 1)
    return LambdaLR(optimizer, [factor, *others])
