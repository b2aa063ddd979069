"""
task: warmup_then_step
check: test_the_decay_goes_on
title:
  en: "The steps down run out"
  ja: "下げる回数に限りがあります"
wrote:
  en: "The epochs of the steps down are listed beforehand, as milestones of MultiStepLR, and the list is short."
  ja: "下げるエポックを MultiStepLR の milestones として先に並べましたが、数回分しかありません。"
why:
  en: >-
    After the last milestone the rate stays where it is. By the formula it falls every step_size epochs for as long as
    the training goes on, and nobody tells the scheduler how long that is.
  ja: >-
    milestones を使い切ると、学習率はもう変わりません。
    式のとおりなら、学習が続くかぎり step_size エポックごとに下がります。
    学習が何エポック続くかは、スケジューラには知らされません。
try:
  en: "Count the steps from the epoch, `max(e - warmup, 0) // step_size`, or use StepLR, which has no end."
  ja: >-
    下げた回数を、エポックから `max(e - warmup, 0) // step_size` で求めましょう。
    終わりのない StepLR を使ってもかまいません。
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""

import torch
from torch.optim.lr_scheduler import LinearLR, LRScheduler, MultiStepLR, SequentialLR


def warmup_then_step(optimizer: torch.optim.Optimizer, warmup: int, step_size: int, gamma: float) -> LRScheduler:
    if warmup < 0 or step_size < 1:
        raise ValueError("warmup must not be negative, step_size must be at least 1")
    milestones = [step_size * count for count in range(1, 6)]
    decay = MultiStepLR(optimizer, milestones, gamma)
    if warmup == 0:
        return decay
    warm = LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup - 1)
    return SequentialLR(optimizer, [warm, decay], milestones=[warmup])
