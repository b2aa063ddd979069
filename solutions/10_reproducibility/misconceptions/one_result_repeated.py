"""
task: replay
check: test_each_call_counts
title:
  en: "f is called only once"
  ja: "f を 1 回しか呼んでいません"
wrote:
  en: "`[f()] * times`."
  ja: "`[f()] * times` と書いています。"
why:
  en: "That is one result, times over. Whether f really repeats itself is just what a caller wants to see."
  ja: "1 つの結果を並べただけです。本当に同じ結果になるかどうかこそ、呼び出し側が知りたいことです。"
try:
  en: "Call f each time, from the same state."
  ja: "毎回、同じ状態から f を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    return [f()] * times
