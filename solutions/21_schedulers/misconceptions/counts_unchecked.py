"""
task: run_schedule
check: test_refuses_negative_counts
title:
  en: "Negative counts are taken"
  ja: "負の数を受け付けています"
wrote:
  en: "The counts are not checked."
  ja: "回数を確かめていません。"
why:
  en: "range(-1) is empty, so that a negative number of epochs returns [] without a word."
  ja: "range(-1) は空なので、epochs が負でも何も言わずに [] を返します。"
try:
  en: "Raise ValueError first."
  ja: "初めに ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def run_schedule(optimizer: torch.optim.Optimizer, scheduler: LRScheduler, epochs: int, batches: int) -> list[float]:
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for _ in range(batches):
            optimizer.step()
        scheduler.step()
    return rates
