"""
task: run_schedule
check: test_one_update_per_batch
title:
  en: "One update per epoch"
  ja: "更新がエポックごとに 1 回です"
wrote:
  en: "optimizer.step() is called once per epoch; batches is not used."
  ja: "optimizer.step() をエポックごとに 1 回だけ呼び、batches を使っていません。"
why:
  en: "An epoch has many batches, and each of them makes an update."
  ja: "1 エポックには多くのバッチがあり、バッチごとに更新します。"
try:
  en: "A second loop inside the epoch."
  ja: "エポックの中に、もう 1 つループを書きましょう。"
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
        optimizer.step()
        scheduler.step()
    return rates
