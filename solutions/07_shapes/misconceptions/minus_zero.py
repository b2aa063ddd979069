"""
task: last_rows
check: test_none_and_all
title:
  en: "n = 0 gives everything"
  ja: "n = 0 で全部が返ります"
wrote:
  en: "`x[-n:].clone()`."
  ja: "`x[-n:].clone()` と書いています。"
why:
  en: "-0 is 0, and x[0:] begins at the start: all rows instead of none."
  ja: "-0 は 0 なので、x[0:] は先頭から始まります。0 行ではなく全行になります。"
try:
  en: "Count from the front: `x[len(x) - n :]`."
  ja: "前から数えて `x[len(x) - n :]` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[-n:].clone()
