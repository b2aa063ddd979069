"""
task: warmup_then_step
check: test_every_group_of_both_phases
title:
  en: "One rate for all groups"
  ja: "すべてのグループが同じ学習率になっています"
wrote:
  en: "The rate of the first group is written into all of them."
  ja: "最初のグループの学習率を、すべてのグループに書き込んでいます。"
why:
  en: "Groups with different rates end up equal."
  ja: "学習率の違うグループが、等しくなってしまいます。"
try:
  en: "Multiply each group's own rate; LambdaLR does that."
  ja: "各グループの自分の学習率に掛けましょう。LambdaLR はそうしています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")

    def factor(epoch: int) -> float:
        warm = min((epoch + 1) / warmup, 1.0) if warmup else 1.0
        return warm * gamma ** (max(epoch - warmup, 0) // step_size)

    for group in optimizer.param_groups:
        group["lr"] = optimizer.param_groups[0]["lr"]
    return LambdaLR(optimizer, factor)
