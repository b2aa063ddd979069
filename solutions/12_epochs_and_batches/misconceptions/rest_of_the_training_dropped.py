"""
task: total_iterations
check: test_full_batches_only
title:
  en: "Dropped once, at the end of the training"
  ja: "学習の最後に 1 回だけ捨てています"
wrote:
  en: "`samples * epochs // batch_size` for drop_last=True."
  ja: "drop_last=True のとき `samples * epochs // batch_size` としています。"
why:
  en: "drop_last works in every epoch: what is left of the first is not kept for the second."
  ja: "drop_last はエポックごとに働きます。1 回目の余りが 2 回目に回されることはありません。"
try:
  en: "Round down within one epoch, then multiply."
  ja: "1 エポックの中で切り捨ててから、エポック数を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    if drop_last:
        return samples * epochs // batch_size
    return -(-samples // batch_size) * epochs
