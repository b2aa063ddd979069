"""
task: run_schedule
check: test_one_update_per_batch
title:
  en: "optimizer.step() is missing"
  ja: "optimizer.step() がありません"
wrote:
  en: "Only the scheduler is stepped."
  ja: "スケジューラだけを進めています。"
why:
  en: "The list is right, but the parameters are never updated, and PyTorch warns."
  ja: "リストは合っていますが、パラメータが一度も更新されず、警告も出ます。"
try:
  en: "Call optimizer.step() once per batch."
  ja: "バッチごとに optimizer.step() を呼びましょう。"
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
        scheduler.step()
    return rates
