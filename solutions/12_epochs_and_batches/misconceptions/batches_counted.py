"""
task: updates
check: test_the_last_group_is_stepped
title:
  en: "Batches instead of steps"
  ja: "ステップではなくバッチを数えています"
wrote:
  en: "The total number of batches."
  ja: "バッチの総数を返しています。"
why:
  en: "backward() runs for every batch, but the optimizer's step() only once for each group."
  ja: "backward() はバッチごとに実行しますが、オプティマイザの step() は組ごとに 1 回だけです。"
try:
  en: "Divide the batches of an epoch by accumulation, rounded up."
  ja: "1 エポックのバッチ数を accumulation で割り、切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return _batches(samples, batch_size, drop_last) * epochs
