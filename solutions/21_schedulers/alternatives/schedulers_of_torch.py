"""
tasks: [step_decay, warmup_scheduler, warmup_then_step, run_schedule]
idea:
  en: "PyTorch's own schedulers: StepLR run epoch times, LinearLR, and both joined by SequentialLR."
  ja: "PyTorch のスケジューラを使います。StepLR を epoch 回進め、LinearLR を使い、2 つを SequentialLR でつなぎます。"
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler, SequentialLR, StepLR


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=base)
    scheduler = StepLR(optimizer, step_size, gamma)
    for _ in range(epoch):
        optimizer.step()
        scheduler.step()
    return scheduler.get_last_lr()[0]


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    length = max(warmup, 1)
    return LinearLR(optimizer, start_factor=1 / length, total_iters=length - 1)


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if step_size < 1:
        raise ValueError("step_size must be at least 1")
    warm = warmup_scheduler(optimizer, warmup)
    return SequentialLR(optimizer, [warm, StepLR(optimizer, step_size, gamma)], milestones=[warmup])


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if min(epochs, batches) < 0:
        raise ValueError("epochs and batches must not be negative")
    rates: list[float] = []
    while len(rates) < epochs:
        for _ in range(batches):
            optimizer.step()
        rates.append(scheduler.get_last_lr()[0])
        scheduler.step()
    return rates
