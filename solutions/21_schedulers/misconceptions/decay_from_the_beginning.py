"""
task: warmup_then_step
check: test_up_and_then_down
title:
  en: "The decay counts from epoch 0"
  ja: "減衰をエポック 0 から数えています"
wrote:
  en: "Two schedulers are stepped together, a warm-up and a StepLR (as ChainedScheduler does)."
  ja: "ウォームアップと StepLR の 2 つのスケジューラを、（ChainedScheduler のように）一緒に進めています。"
why:
  en: "StepLR counts the epochs of the warm-up, too: the first step down comes warmup epochs too early."
  ja: "StepLR がウォームアップのエポックも数えるので、最初に下がるのが warmup エポックだけ早くなります。"
try:
  en: "Count from the end of the warm-up: max(epoch - warmup, 0), or SequentialLR."
  ja: "ウォームアップの終わりから数えましょう。max(epoch - warmup, 0) か SequentialLR を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html
"""

import torch
from torch.optim.lr_scheduler import ChainedScheduler, LinearLR, LRScheduler, StepLR


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")
    warm = LinearLR(optimizer, start_factor=1 / max(warmup, 1), total_iters=max(warmup - 1, 0))
    return ChainedScheduler([warm, StepLR(optimizer, step_size, gamma)], optimizer)
