"""
task: fold
check: test_what_does_not_fold
title:
  en: "columns = -1 and the like are accepted"
  ja: "columns が -1 などでも受け付けています"
wrote:
  en: "`x.reshape(x.numel() // columns, columns)` after `x.numel() % columns`."
  ja: "`x.numel() % columns` を調べた後で `x.reshape(x.numel() // abs(columns), abs(columns))` としています。"
why:
  en: "In Python 6 % -3 is 0, too, so the test of divisibility says yes. Rows of -3 elements make no sense."
  ja: "Python では 6 % -3 も 0 なので、割り切れると判定されます。しかし、-3 個ずつの行はあり得ません。"
try:
  en: "`if columns < 1: raise ValueError(…)`, or leave it to `reshape(-1, columns)`."
  ja: "`if columns < 1: raise ValueError(…)` とするか、`reshape(-1, columns)` に任せてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""


def fold(x, columns):
    if columns == 0 or x.numel() % columns:
        raise ValueError("the last row is not full")
    return x.reshape(x.numel() // abs(columns), abs(columns))
