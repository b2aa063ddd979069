"""
task: warmup_scheduler
check: test_every_group_keeps_its_own_rate
title:
  en: "One rate for all groups"
  ja: "すべてのグループが同じ学習率になっています"
wrote:
  en: '`group["lr"] = base` in a loop over all groups.'
  ja: 'すべてのグループに `group["lr"] = base` と書き込んでいます。'
why:
  en: "A head at 0.01 and a body at 0.001 end up equal. Different rates are what groups are for."
  ja: "0.01 のヘッドと 0.001 の本体が、同じ学習率になってしまいます。グループは、学習率を変えるためのものです。"
try:
  en: "Multiply each group's own rate by the factor; LambdaLR does that."
  ja: "各グループの自分の学習率に倍率を掛けましょう。LambdaLR はそうしています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")

    def factor(epoch: int) -> float:
        return min((epoch + 1) / warmup, 1.0) if warmup else 1.0

    base = optimizer.param_groups[0]["lr"]
    for group in optimizer.param_groups:
        group["lr"] = base
    return LambdaLR(optimizer, factor)
