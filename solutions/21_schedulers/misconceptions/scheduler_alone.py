"""
task: step_decay
check: rules
title:
  en: "scheduler.step() without optimizer.step()"
  ja: "optimizer.step() を呼ばずに scheduler.step() を呼んでいます"
wrote:
  en: "StepLR is run epoch times, but optimizer.step() is never called."
  ja: "StepLR を epoch 回動かしていますが、optimizer.step() を一度も呼んでいません。"
why:
  en: "The value is right, but PyTorch warns at the first call: it takes this for the wrong order, which skips the
      first rate."
  ja: "値は合っていますが、最初の呼び出しで警告が出ます。
      最初の学習率が使われない、誤った順序だとみなされるからです。"
try:
  en: "Call optimizer.step() before each scheduler.step(), or compute the power without a scheduler."
  ja: "scheduler.step() の前に毎回 optimizer.step() を呼ぶか、スケジューラを使わずにべき乗で計算しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch
from torch.optim.lr_scheduler import StepLR


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=base)
    scheduler = StepLR(optimizer, step_size, gamma)
    for _ in range(epoch):
        scheduler.step()
    return optimizer.param_groups[0]["lr"]
