"""
task: accumulate_
check: test_reset_first
title:
  en: "reset is ignored"
  ja: "reset を無視しています"
wrote:
  en: "`total.add_(x, alpha=times)` whatever reset says."
  ja: "reset によらず `total.add_(x, alpha=times)` だけを行っています。"
why:
  en: "The sum of the last round stays in total."
  ja: "前回の合計が total に残ってしまいます。"
try:
  en: "`if reset: total.zero_()`."
  ja: "`if reset: total.zero_()` を加えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
"""


def accumulate_(total, x, times=1, reset=False):
    return total.add_(x, alpha=times)
