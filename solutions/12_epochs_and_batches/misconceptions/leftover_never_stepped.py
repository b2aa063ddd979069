"""
task: updates
check: test_the_last_group_is_stepped
title:
  en: "The leftover group has no step"
  ja: "残りの組が更新されません"
wrote:
  en: "`batches // accumulation` steps in an epoch."
  ja: "1 エポックのステップ数を `batches // accumulation` としています。"
why:
  en: "The gradients of the last, smaller group are computed, and then thrown away or carried into the next epoch. The contract gives them a step."
  ja: "最後の小さい組の勾配は、計算したのに捨てられるか、次のエポックに持ち越されます。この設問では、それにも 1 ステップを使います。"
try:
  en: "Round up: -(-batches // accumulation)."
  ja: "-(-batches // accumulation) と切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return _batches(samples, batch_size, drop_last) // accumulation * epochs
