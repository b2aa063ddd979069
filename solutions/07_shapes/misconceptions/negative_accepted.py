"""
task: last_rows
check: test_rows_that_are_not_there
title:
  en: "A negative n is accepted"
  ja: "負の n を受け付けています"
wrote:
  en: "Only `n > len(x)` is refused."
  ja: "`n > len(x)` だけを拒んでいます。"
why:
  en: "x[len(x) + 1:] is empty, so n = -1 looks like n = 0."
  ja: "x[len(x) + 1:] は空なので、n = -1 が n = 0 と同じ結果になります。"
try:
  en: "`if not 0 <= n <= len(x): raise ValueError(…)`."
  ja: "`if not 0 <= n <= len(x): raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def last_rows(x, n):
    if n > len(x):
        raise ValueError("so many rows there are not")
    return x[len(x) - n :].clone()
