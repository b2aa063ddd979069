r"""
task: batch_sizes
check: test_no_list_of_that
title:
  en: "Negative numbers give an empty list"
  ja: "負の数で空のリストが返ります"
wrote:
  en: "`range(0, samples, batch_size)` without a look at the arguments."
  ja: "引数を調べずに `range(0, samples, batch_size)` としています。"
why:
  en: "range refuses a step of 0 by itself, but a negative batch size or number of samples makes it empty, and the mistake goes on as \"no batches\"."
  ja: "range は刻み 0 なら自分で拒みますが、バッチサイズやサンプル数が負だと空になり、間違いが「バッチなし」として先へ進みます。"
try:
  en: "Raise ValueError for batch_size < 1 or samples < 0."
  ja: "batch_size < 1 や samples < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def batch_sizes(samples, batch_size, drop_last=False):
    sizes = [min(batch_size, samples - start) for start in range(0, samples, batch_size)]
    return [size for size in sizes if size == batch_size] if drop_last else sizes
