"""
task: warmup_scheduler
check: test_only_the_rates_change
title:
  en: "An update to begin with"
  ja: "初めに 1 回更新しています"
wrote:
  en: "optimizer.step() and scheduler.step() are called once, to get past the rate 0 of epoch 0."
  ja: "エポック 0 の学習率 0 を飛ばすために、optimizer.step() と scheduler.step() を 1 回ずつ呼んでいます。"
why:
  en: "The rates are right, but optimizer.step() is an update: even at the rate 0 it fills the state (momentum,
      averages) from gradients that happen to be there."
  ja: "学習率は合いますが、optimizer.step() は更新です。
      学習率が 0 でも、たまたま残っている勾配から、モーメンタムなどの内部状態ができます。"
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
    optimizer.step()
    scheduler.step()
    return scheduler
