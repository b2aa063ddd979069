"""
task: warmup_scheduler
check: test_a_scheduler_of_torch
title:
  en: "Not an LRScheduler"
  ja: "LRScheduler ではありません"
wrote:
  en: "A class of your own that sets the right rates but does not derive from LRScheduler."
  ja: "正しい学習率を設定する自作のクラスですが、LRScheduler を継承していません。"
why:
  en: "get_last_lr(), state_dict() and SequentialLR do not work with it, and nobody warns when the calls are in the
      wrong order."
  ja: "get_last_lr()、state_dict()、SequentialLR が使えず、呼び出しの順序を誤っても警告が出ません。"
try:
  en: "Return a LambdaLR, or derive from LRScheduler and write get_lr()."
  ja: "LambdaLR を返すか、LRScheduler を継承して get_lr() を書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


class WarmUp:
    def __init__(self, optimizer: torch.optim.Optimizer, warmup: int) -> None:
        self.optimizer, self.warmup, self.epoch = optimizer, warmup, -1
        self.base = [group["lr"] for group in optimizer.param_groups]
        self.step()

    def step(self) -> None:
        self.epoch += 1
        factor = min((self.epoch + 1) / self.warmup, 1.0) if self.warmup else 1.0
        for group, base in zip(self.optimizer.param_groups, self.base, strict=True):
            group["lr"] = base * factor


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return WarmUp(optimizer, warmup)
