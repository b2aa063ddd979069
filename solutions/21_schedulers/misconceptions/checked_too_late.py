"""
task: warmup_factor
check: test_refuses_negative_arguments
title:
  en: "The epoch is checked too late"
  ja: "epoch を確かめるのが遅すぎます"
wrote:
  en: "`if warmup == 0: return 1.0` stands before the check of the epoch."
  ja: "epoch を確かめるより前に `if warmup == 0: return 1.0` があります。"
why:
  en: "Without a warm-up a negative epoch passes unnoticed."
  ja: "ウォームアップがないとき、負のエポックが見過ごされます。"
try:
  en: "Check both arguments first."
  ja: "まず両方の引数を確かめましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if warmup == 0:
        return 1.0
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    return min((epoch + 1) / warmup, 1.0)
