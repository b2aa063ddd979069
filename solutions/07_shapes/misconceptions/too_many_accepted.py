"""
task: last_rows
check: test_rows_that_are_not_there
title:
  en: "Too large an n gives all rows"
  ja: "n が大きすぎても全行が返ります"
wrote:
  en: "`x[max(len(x) - n, 0):].clone()` without a look at n."
  ja: "n を調べずに `x[max(len(x) - n, 0):].clone()` としています。"
why:
  en: "Slices never complain: whoever asks for the last 10 of 3 rows gets 3 and goes on with them."
  ja: "スライスは決してエラーになりません。3 行から最後の 10 行を求めた人は、3 行を受け取ってそのまま先へ進んでしまいます。"
try:
  en: "`if not 0 <= n <= len(x): raise ValueError(…)`."
  ja: "`if not 0 <= n <= len(x): raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501


def last_rows(x, n):
    if n < 0:
        raise ValueError("'n' must not be negative")
    return x[max(len(x) - n, 0) :].clone()
