"""
task: warmup_scheduler
check: test_schedulers_do_not_share
title:
  en: "All schedulers share one length"
  ja: "すべてのスケジューラが 1 つの長さを共有しています"
wrote:
  en: "The length of the warm-up is kept in a global variable that the factor reads."
  ja: "ウォームアップの長さをグローバル変数に入れ、倍率の関数がそれを読んでいます。"
why:
  en: "The next scheduler overwrites it, and the earlier ones go on with the wrong length."
  ja: "次のスケジューラを作ると上書きされ、前に作ったものは違う長さで動き続けます。"
try:
  en: "Let the function keep its own warmup: define it inside warmup_scheduler."
  ja: "warmup_scheduler の中で関数を定義し、自分の warmup を使わせましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
"""

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

length = 1


def factor(epoch: int) -> float:
    return min((epoch + 1) / length, 1.0) if length else 1.0


def warmup_scheduler(optimizer: torch.optim.Optimizer, warmup: int) -> LRScheduler:
    if warmup < 0:
        raise ValueError("warmup must not be negative")
    global length
    length = warmup
    return LambdaLR(optimizer, factor)
