"""
task: run_schedule
check: test_one_scheduler_step_per_epoch
title:
  en: "Copies were stepped"
  ja: "コピーを進めています"
wrote:
  en: "Optimizer and scheduler are copied, and the copies are stepped."
  ja: "オプティマイザとスケジューラをコピーして、コピーのほうを進めています。"
why:
  en: "The list is right, but the ones that were passed stay where they were: nothing is trained, and the schedule
      does not go on."
  ja: "リストは合っていますが、渡されたほうは元のままです。学習は進まず、スケジュールも進みません。"
try:
  en: "Call step() of the objects that you get."
  ja: "渡されたものの step() を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import copy

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    if epochs < 0 or batches < 0:
        raise ValueError("epochs and batches must not be negative")
    optimizer, scheduler = copy.deepcopy((optimizer, scheduler))
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
