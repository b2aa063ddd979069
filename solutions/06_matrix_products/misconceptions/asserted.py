"""
task: elementwise_product
check: test_other_shapes
title:
  en: "assert is not ValueError"
  ja: "assert で出るのは ValueError ではありません"
wrote:
  en: "`assert a.shape == b.shape`."
  ja: "`assert a.shape == b.shape` と書いています。"
why:
  en: >-
    A failed assert raises AssertionError, and `python -O` leaves asserts out altogether. They are for what cannot
    happen; a caller's mistake can.
  ja: "assert が失敗すると AssertionError になります。しかも `python -O` では assert そのものが実行されません。assert は起こりえないことの確認に使うもので、呼び出し側の間違いは起こりえます。"
try:
  en: "`if a.shape != b.shape: raise ValueError(…)`"
  ja: "`if a.shape != b.shape: raise ValueError(…)` と書きましょう。"
read: https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement
"""  # noqa: E501


def elementwise_product(a, b):
    assert a.shape == b.shape
    return a * b
