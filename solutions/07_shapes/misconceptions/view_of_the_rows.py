"""
task: last_rows
check: test_a_tensor_of_its_own
title:
  en: "A view is returned"
  ja: "ビューを返しています"
wrote:
  en: "`x[len(x) - n :]` without clone()."
  ja: "clone() を付けずに `x[len(x) - n :]` を返しています。"
why:
  en: >-
    A slice shares x's memory: what is written to the rows is written to x, and the other way round. And the few
    rows keep all of x in memory.
  ja: "スライスは x とメモリを共有します。行に書き込むと x も変わり、その逆も起こります。また、数行のために x 全体がメモリに残ります。"
try:
  en: "Add `.clone()`."
  ja: "`.clone()` を付けてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[len(x) - n :]
