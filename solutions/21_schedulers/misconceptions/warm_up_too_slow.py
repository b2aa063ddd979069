"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The warm-up is one epoch too slow"
  ja: "ウォームアップが 1 エポック分遅くなっています"
wrote:
  en: "LinearLR has total_iters=warmup, so that it would reach the full rate in epoch `warmup` only."
  ja: "LinearLR が total_iters=warmup なので、本来の学習率に達するのはエポック `warmup` です。"
why:
  en: "total_iters counts the steps between the first and the full rate. All epochs of the warm-up but the first
      are too low, and the rate jumps at the milestone."
  ja: "total_iters は、最初の学習率から本来の学習率までの間隔の数です。
      ウォームアップの学習率が 2 エポック目から低すぎて、切り替わるときに急に上がります。"
try:
  en: "total_iters=warmup - 1: epoch warmup - 1 has the full rate."
  ja: "total_iters=warmup - 1 とすると、エポック warmup - 1 で本来の学習率になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler, SequentialLR, StepLR


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")
    if warmup == 0:
        return StepLR(optimizer, step_size, gamma)
    warm = LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup)
    return SequentialLR(optimizer, [warm, StepLR(optimizer, step_size, gamma)], milestones=[warmup])
