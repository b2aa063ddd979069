"""
task: updates
check: test_groups_end_with_the_epoch
title:
  en: "Groups run across epochs"
  ja: "組がエポックをまたいでいます"
wrote:
  en: "All batches of the training are divided by accumulation, rounded up."
  ja: "学習全体のバッチ数を accumulation で割り、切り上げています。"
why:
  en: "15 batches in groups of 2 would be 8 steps. But every epoch of 5 ends with a group of 1, which is stepped at once: 3 + 3 + 3."
  ja: "15 個のバッチを 2 つずつの組にすると 8 ステップです。しかし 5 個ずつの各エポックは 1 個の組で終わり、すぐに更新します。3 + 3 + 3 です。"
try:
  en: "Round up within the epoch, then multiply by epochs."
  ja: "エポックの中で切り上げてから、エポック数を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return -(-_batches(samples, batch_size, drop_last) * epochs // accumulation)
