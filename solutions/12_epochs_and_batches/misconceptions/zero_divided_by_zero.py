"""
task: epoch_mean
check: test_no_samples
title:
  en: "A ZeroDivisionError"
  ja: "ZeroDivisionError になります"
wrote:
  en: "`total / sum(sizes)` for an empty epoch, too."
  ja: "空のエポックでも `total / sum(sizes)` を計算しています。"
why:
  en: "ZeroDivisionError is no ValueError, and does not say what was wrong with the arguments."
  ja: "ZeroDivisionError は ValueError ではなく、引数の何が悪いのかも分かりません。"
try:
  en: "Look at sum(sizes) first, and raise ValueError."
  ja: "先に sum(sizes) を調べ、ValueError を送出しましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
"""


def epoch_mean(losses, sizes):
    return sum(loss * size for loss, size in zip(losses, sizes, strict=True)) / sum(sizes)
