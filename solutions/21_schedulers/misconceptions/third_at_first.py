"""
task: warmup_scheduler
check: test_a_rate_that_grows
title:
  en: "LinearLR's own start"
  ja: "LinearLR の既定値のままです"
wrote:
  en: "`LinearLR(optimizer, total_iters=…)` with the default start_factor."
  ja: "start_factor を渡さず、`LinearLR(optimizer, total_iters=…)` としています。"
why:
  en: "By default it begins with one third of the rate, whatever the length of the warm-up."
  ja: "既定では、ウォームアップの長さによらず 3 分の 1 から始まります。"
try:
  en: "Give it start_factor=1 / warmup."
  ja: "start_factor=1 / warmup を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    return LinearLR(optimizer, total_iters=max(warmup - 1, 0))
