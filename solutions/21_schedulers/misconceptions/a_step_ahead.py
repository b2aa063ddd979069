"""
task: warmup_scheduler
check: rules
title:
  en: "scheduler.step() before any update"
  ja: "更新の前に scheduler.step() を呼んでいます"
wrote:
  en: "scheduler.step() is called once when the scheduler is made, to get past the rate 0 of epoch 0."
  ja: "エポック 0 の学習率 0 を飛ばすために、作ったときに scheduler.step() を 1 回呼んでいます。"
why:
  en: "The rates are right, but PyTorch warns: a step() before optimizer.step() is nearly always a mistake in the
      order."
  ja: "学習率は合いますが、警告が出ます。optimizer.step() より前の step() は、たいてい順序の誤りだからです。"
try:
  en: "Write the factor so that epoch 0 has the first rate: (epoch + 1) / warmup."
  ja: "エポック 0 で最初の学習率になるように、倍率を (epoch + 1) / warmup としましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    scheduler = LambdaLR(optimizer, lambda epoch: min(epoch / warmup, 1.0) if warmup else 1.0)
    scheduler.step()
    return scheduler
