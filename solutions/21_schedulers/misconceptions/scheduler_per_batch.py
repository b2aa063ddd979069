"""
task: run_schedule
check: test_the_rate_of_each_epoch
title:
  en: "The scheduler is stepped per batch"
  ja: "スケジューラをバッチごとに進めています"
wrote:
  en: "scheduler.step() stands in the loop over the batches."
  ja: "scheduler.step() が、バッチのループの中にあります。"
why:
  en: "A StepLR that counts epochs then counts batches, and the rate falls far too early."
  ja: "エポックを数えるはずの StepLR がバッチを数えることになり、学習率が早く下がりすぎます。"
try:
  en: "Step it once, after the batches. Per batch is right only for schedules that are made for it, such as
      OneCycleLR."
  ja: "バッチのループの後で 1 回だけ呼びましょう。
      バッチごとでよいのは、OneCycleLR のようにそう作られたスケジュールだけです。"
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
            optimizer.step()
            scheduler.step()
    return rates
