"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The second phase begins one epoch early"
  ja: "2 つ目の段階が 1 エポック早く始まります"
wrote:
  en: "`milestones=[warmup - 1]` for SequentialLR."
  ja: "SequentialLR に `milestones=[warmup - 1]` を渡しています。"
why:
  en: "The milestone is the first epoch of the second scheduler. One too early, the warm-up never reaches the full
      rate."
  ja: "milestone は、2 つ目のスケジューラの最初のエポックです。
      1 つ早いと、本来の学習率に達しないうちに切り替わります。"
try:
  en: "The warm-up has the epochs 0 to warmup - 1: milestones=[warmup]."
  ja: "ウォームアップはエポック 0 から warmup - 1 までなので、milestones=[warmup] です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler, SequentialLR, StepLR


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")
    if warmup == 0:
        return StepLR(optimizer, step_size, gamma)
    warm = LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup - 1)
    return SequentialLR(optimizer, [warm, StepLR(optimizer, step_size, gamma)], milestones=[warmup - 1])
