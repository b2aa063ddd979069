"""
task: warmup_then_step
check: test_hardly_any_warm_up
title:
  en: "warmup = 0 is divided by"
  ja: "warmup = 0 で割っています"
wrote:
  en: "LinearLR with `start_factor=1 / warmup` for every warmup."
  ja: "どの warmup にも `start_factor=1 / warmup` の LinearLR を使っています。"
why:
  en: "Without a warm-up that is a ZeroDivisionError, and a plain StepLR was asked for."
  ja: "ウォームアップなしでは ZeroDivisionError になります。求められているのは、ただの StepLR です。"
try:
  en: "Return the StepLR alone for warmup = 0, or use LambdaLR."
  ja: "warmup = 0 なら StepLR だけを返すか、LambdaLR を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler, SequentialLR, StepLR


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must be at least 0, step_size at least 1")
    warm = LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup - 1)
    return SequentialLR(optimizer, [warm, StepLR(optimizer, step_size, gamma)], milestones=[warmup])
