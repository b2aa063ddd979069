"""
task: updates
check: test_groups_that_make_no_sense
title:
  en: "Groups of no batches"
  ja: "0 個ずつの組を調べていません"
wrote:
  en: "The division, without a look at accumulation."
  ja: "accumulation を調べずに割っています。"
why:
  en: "0 is a ZeroDivisionError, and -2 gives a negative number of steps."
  ja: "0 は ZeroDivisionError になり、-2 ではステップ数が負になります。"
try:
  en: "Raise ValueError for accumulation < 1."
  ja: "accumulation < 1 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    return -(-_batches(samples, batch_size, drop_last) // accumulation) * epochs
