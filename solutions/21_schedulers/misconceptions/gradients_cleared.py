"""
task: run_schedule
check: test_the_gradients_are_used
title:
  en: "The gradients are cleared"
  ja: "勾配を消しています"
wrote:
  en: "optimizer.zero_grad() stands before each optimizer.step()."
  ja: "optimizer.step() の前に毎回 optimizer.zero_grad() を呼んでいます。"
why:
  en: "No backward() follows here, so there are no gradients left, and step() moves nothing."
  ja: "ここでは backward() がないので、勾配がなくなり、step() を呼んでも何も動きません。"
try:
  en: "Leave the gradients to the caller."
  ja: "勾配は呼び出し側のものです。そのままにしましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.zero_grad()
            optimizer.step()
        scheduler.step()
    return rates
