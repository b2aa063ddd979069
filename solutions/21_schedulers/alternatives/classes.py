"""
tasks: [warmup_scheduler, warmup_then_step]
idea:
  en: "Schedulers of one's own, derived from LRScheduler: get_lr() computes the rates from base_lrs and last_epoch."
  ja: "LRScheduler を継承した自作のスケジューラです。get_lr() が base_lrs と last_epoch から学習率を計算します。"
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


class WarmUp(LRScheduler):
    def __init__(self, optimizer: torch.optim.Optimizer, warmup: int) -> None:
        if warmup < 0:
            raise ValueError("warmup must not be negative")
        self.warmup = warmup
        super().__init__(optimizer)

    def factor(self) -> float:
        done = self.last_epoch + 1
        return done / self.warmup if done < self.warmup else 1.0

    def get_lr(self) -> list[float]:
        return [base * self.factor() for base in self.base_lrs]


class WarmUpThenStep(WarmUp):
    def __init__(self, optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> None:
        if step_size <= 0:
            raise ValueError("step_size must be positive")
        self.step_size, self.gamma = step_size, gamma
        super().__init__(optimizer, warmup)

    def factor(self) -> float:
        since = self.last_epoch - self.warmup
        return super().factor() if since < 0 else self.gamma ** (since // self.step_size)


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    return WarmUp(optimizer, warmup)


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    return WarmUpThenStep(optimizer, warmup, step_size, gamma)
