"""
task: warmup_scheduler
check: test_refuses_a_negative_warm_up
title:
  en: "A negative warm-up counts as none"
  ja: "負の warmup をウォームアップなしとみなしています"
wrote:
  en: "`if warmup <= 0` gives the full rate."
  ja: "`if warmup <= 0` のとき、本来の学習率にしています。"
why:
  en: "0 means no warm-up, but -5 is a mistake of the caller, and goes unnoticed this way."
  ja: "0 はウォームアップなしという意味ですが、-5 は呼び出し側の誤りです。これでは気づけません。"
try:
  en: "Raise ValueError for warmup < 0."
  ja: "warmup < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    return LambdaLR(optimizer, lambda epoch: 1.0 if warmup <= 0 else min((epoch + 1) / warmup, 1.0))
