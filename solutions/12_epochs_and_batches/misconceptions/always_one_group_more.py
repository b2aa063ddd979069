"""
task: updates
check: test_steps_without_accumulation
title:
  en: "One step too many"
  ja: "ステップが 1 つ多くなっています"
wrote:
  en: "`batches // accumulation + 1` steps in an epoch."
  ja: "1 エポックのステップの数を `batches // accumulation + 1` としています。"
why:
  en: "The 1 stands for the group that is left. Where the groups come out even, nothing is left, and there is no such step."
  ja: "1 は残った組の分のつもりですが、割り切れるときには何も残らず、そのステップはありません。"
try:
  en: "Round up: `-(-batches // accumulation)`."
  ja: "`-(-batches // accumulation)` と切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""  # noqa: E501


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    batches = samples // batch_size if drop_last else -(-samples // batch_size)
    return (batches // accumulation + 1) * epochs
