"""
tasks: [step_decay, warmup_factor, warmup_scheduler, warmup_then_step, run_schedule]
idea:
  en: "Every rate from the one before: loops that multiply, MultiplicativeLR with the ratio of two factors, recursion."
  ja: "直前の値から次の値を求めます。ループで掛け、MultiplicativeLR に 2 つの倍率の比を渡し、再帰も使います。"
"""

import torch
from torch.optim.lr_scheduler import LRScheduler, MultiplicativeLR


class BadArgument(ValueError):
    """A number that makes no sense here."""


def demand(*conditions: bool) -> None:
    if not all(conditions):
        raise BadArgument("an argument is too small")


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    demand(step_size >= 1, epoch >= 0)
    return base if epoch < step_size else step_decay(base * gamma, epoch - step_size, step_size, gamma)


def warmup_factor(epoch: int, warmup: int) -> float:
    demand(epoch >= 0, warmup >= 0)
    if epoch + 1 >= warmup:
        return 1
    return sum(1 / warmup for _ in range(epoch + 1))


def relative(optimizer: torch.optim.Optimizer, factors) -> LRScheduler:
    """Set the first rates, and go on from each rate to the next."""
    for group in optimizer.param_groups:
        group["lr"] = group["lr"] * factors(0)
    return MultiplicativeLR(optimizer, lambda epoch: factors(epoch) / factors(epoch - 1))


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    demand(warmup >= 0)
    return relative(optimizer, lambda epoch: warmup_factor(epoch, warmup))


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    demand(warmup >= 0, step_size >= 1)

    def factors(epoch: int) -> float:
        if epoch < warmup:
            return warmup_factor(epoch, warmup)
        return step_decay(1.0, epoch - warmup, step_size, gamma)

    return relative(optimizer, factors)


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    demand(epochs >= 0, batches >= 0)
    if epochs == 0:
        return []
    rate = float(optimizer.param_groups[0]["lr"])
    [optimizer.step() for _ in range(batches)]
    scheduler.step()
    return [rate, *run_schedule(optimizer, scheduler, epochs - 1, batches)]
