"""
task: updates
check: test_the_last_group_is_stepped
title:
  en: "All batches, divided and rounded down"
  ja: "全バッチ数を割って切り捨てています"
wrote:
  en: "`total_iterations(...) // accumulation`."
  ja: "`total_iterations(...) // accumulation` としています。"
why:
  en: "This lets groups run across epochs, and loses the last one of the training besides."
  ja: "組がエポックをまたぐうえに、学習の最後の組も失われます。"
try:
  en: "Count the groups of one epoch, rounded up, and multiply."
  ja: "1 エポックの組の数を切り上げで求め、エポック数を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return _batches(samples, batch_size, drop_last) * epochs // accumulation
