"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The warm-up overwrites the decay"
  ja: "ウォームアップが減衰を上書きしています"
wrote:
  en: "A StepLR runs, and a warm-up by hand writes base times the factor into the groups every epoch."
  ja: "StepLR を動かしながら、手書きのウォームアップが毎エポック、base に倍率を掛けた値を書き込んでいます。"
why:
  en: "After the warm-up it goes on writing base, so whatever StepLR has lowered is full again."
  ja: "ウォームアップが済んでも base を書き込み続けるので、StepLR が下げてもすぐ元に戻ります。"
try:
  en: "Let one scheduler compute the whole factor, or write only while epoch < warmup."
  ja: "倍率全体を 1 つのスケジューラで計算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LRScheduler, StepLR


class WarmStep(StepLR):
    def __init__(self, optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> None:
        self.warmup = warmup
        super().__init__(optimizer, step_size, gamma)

    def get_lr(self) -> list[float]:
        factor = min((self.last_epoch + 1) / self.warmup, 1.0) if self.warmup else 1.0
        return [base * factor for base in self.base_lrs]


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")
    return WarmStep(optimizer, warmup, step_size, gamma)
