"""
tasks: [step_decay, warmup_factor, warmup_scheduler, warmup_then_step, run_schedule]
idea:
  en: "Fractions and NumPy for the factors, one function for each group, and bookkeeping by a hook of the optimizer."
  ja: "倍率は Fraction や NumPy で求め、グループごとに関数を渡し、学習率の記録にはオプティマイザのフックを使います。"
"""

from fractions import Fraction

import numpy as np
import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler, MultiStepLR, SequentialLR


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1:
        raise ValueError(step_size)
    if epoch < 0:
        raise ValueError(epoch)
    return float(np.prod([base, *[gamma] * len(range(step_size, epoch + 1, step_size))]))


def warmup_factor(epoch: int, warmup: int) -> float:
    if min(epoch, warmup) < 0:
        raise ValueError((epoch, warmup))
    return float(min(Fraction(epoch + 1, max(warmup, 1)), Fraction(1)))


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError(warmup)
    table = np.arange(1, warmup + 1) / max(warmup, 1)
    functions = [lambda epoch: float(table[epoch]) if epoch < warmup else 1.0 for _ in optimizer.param_groups]
    return LambdaLR(optimizer, functions)


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError((warmup, step_size))
    falls = MultiStepLR(optimizer, milestones=range(step_size, 1000 * step_size, step_size), gamma=gamma)
    if warmup == 0:
        return falls
    return SequentialLR(optimizer, [LambdaLR(optimizer, lambda epoch: (epoch + 1) / warmup), falls], [warmup])


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError((epochs, batches))
    seen: list[float] = []
    hook = optimizer.register_step_post_hook(lambda self, args, kwargs: seen.append(self.param_groups[0]["lr"]))
    try:
        for _ in range(epochs):
            for _ in range(batches):
                optimizer.step()
            scheduler.step()
    finally:
        hook.remove()
    return seen[::batches] if batches else []
