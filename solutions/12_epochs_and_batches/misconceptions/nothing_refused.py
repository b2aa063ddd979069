"""
task: iterations_per_epoch
check: test_sizes_that_make_no_sense
title:
  en: "Batch sizes of 0 and below"
  ja: "0 以下のバッチサイズを調べていません"
wrote:
  en: "The formula alone, without a look at the arguments."
  ja: "引数を調べず、式だけを書いています。"
why:
  en: "A batch size of 0 is a ZeroDivisionError, and -4 gives -2 batches, which then spoils whatever is computed from it."
  ja: "バッチサイズ 0 は ZeroDivisionError になり、-4 では -2 個という答えが返って、その後の計算がすべて狂います。"
try:
  en: "Raise ValueError for batch_size < 1 or samples < 0, first thing."
  ja: "最初に、batch_size < 1 や samples < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    return samples // batch_size if drop_last else -(-samples // batch_size)
