"""
task: accumulation_groups
check: test_refuses_a_negative_number_of_batches
title:
  en: "Numbers that make no sense are accepted"
  ja: "意味のない数を受け入れています"
wrote:
  en: "Nothing is checked: -1 batches give an empty list, and so does a negative `steps`."
  ja: "値を確かめていません。バッチが -1 個でも、`steps` が負でも、空のリストを返しています。"
why:
  en: "range() is empty where it has nothing to count, and says nothing. A mistake in the caller would stay hidden."
  ja: "range() は数えるものがなければ、何も言わずに空になります。呼び出し側の間違いに気づけません。"
try:
  en: "Ask for `steps < 1` and `batches < 0` first, and raise ValueError."
  ja: "最初に `steps < 1` と `batches < 0` を調べ、ValueError を送出してください。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
"""


def accumulation_groups(batches: int, steps: int) -> list[int]:
    return [min(steps, batches - start) for start in range(0, batches, steps)]
