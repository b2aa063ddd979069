"""
task: warmup_factor
check: test_refuses_negative_arguments
title:
  en: "Negative arguments are made good in silence"
  ja: "負の引数を黙って直しています"
wrote:
  en: "`max(epoch, 0)` and `max(warmup, 1)` instead of an error."
  ja: "例外を送出せず、`max(epoch, 0)` と `max(warmup, 1)` で直しています。"
why:
  en: "A negative epoch comes from a mistake elsewhere; a factor that looks right hides it."
  ja: "負のエポックは、どこか別の場所の誤りから来たものです。
      もっともらしい倍率を返すと、その誤りが隠れてしまいます。"
try:
  en: "Raise ValueError for negative arguments."
  ja: "負の引数には ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    return min((max(epoch, 0) + 1) / max(warmup, 1), 1.0)
