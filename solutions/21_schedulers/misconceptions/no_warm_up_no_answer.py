"""
task: warmup_factor
check: test_without_warm_up
title:
  en: "warmup = 0 is divided by"
  ja: "warmup = 0 で割っています"
wrote:
  en: "`min((epoch + 1) / warmup, 1.0)` for every warmup."
  ja: "どの warmup にも `min((epoch + 1) / warmup, 1.0)` を使っています。"
why:
  en: 'With warmup 0 that is a ZeroDivisionError, though "no warm-up" is a sensible setting.'
  ja: "warmup が 0 だと ZeroDivisionError になります。「ウォームアップなし」は、ごくふつうの設定です。"
try:
  en: "Return 1.0 before you divide: `if epoch >= warmup: return 1.0`."
  ja: "割る前に `if epoch >= warmup: return 1.0` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    return min((epoch + 1) / warmup, 1.0)
