"""
task: last_rows
check: test_the_last_two
title:
  en: "The first n rows are left out"
  ja: "最初の n 行を除いています"
wrote:
  en: "`x[n:].clone()`."
  ja: "`x[n:].clone()` と書いています。"
why:
  en: "That gives len(x) - n rows. For n = len(x) / 2 it happens to be the same."
  ja: "これでは len(x) - n 行になります。n が len(x) の半分のときだけ、たまたま一致します。"
try:
  en: "`x[len(x) - n :]`."
  ja: "`x[len(x) - n :]` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[n:].clone()
