"""
task: warmup_scheduler
check: test_the_first_rate_at_once
title:
  en: "The first epoch runs at the full rate"
  ja: "最初のエポックが本来の学習率のままです"
wrote:
  en: "A class of your own whose step() sets the rates; nothing is set when it is made."
  ja: "step() で学習率を設定する自作のクラスで、作ったときには何も設定していません。"
why:
  en: "step() comes after the first epoch. That epoch, the one that needs the warm-up most, has the full rate."
  ja: "step() が呼ばれるのは最初のエポックの後です。
      ウォームアップがいちばん必要なそのエポックが、本来の学習率で行われます。"
try:
  en: "Use a scheduler of torch: LRScheduler sets the first rates in its constructor."
  ja: "torch のスケジューラを使いましょう。LRScheduler は、コンストラクタで最初の学習率を設定します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


class WarmUp:
    def __init__(self, optimizer: torch.optim.Optimizer, warmup: int) -> None:
        self.optimizer, self.warmup, self.epoch = optimizer, warmup, 0
        self.base = [group["lr"] for group in optimizer.param_groups]

    def step(self) -> None:
        self.epoch += 1
        factor = min((self.epoch + 1) / self.warmup, 1.0) if self.warmup else 1.0
        for group, base in zip(self.optimizer.param_groups, self.base, strict=True):
            group["lr"] = base * factor


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return WarmUp(optimizer, warmup)
