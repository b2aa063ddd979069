"""
task: updates
check: test_steps_of_full_batches
title:
  en: "drop_last drops batches, not groups"
  ja: "drop_last が捨てるのはバッチで、組ではありません"
wrote:
  en: "Both are rounded down where drop_last is True."
  ja: "drop_last が True のとき、バッチも組も切り捨てています。"
why:
  en: "drop_last is the loader's: it leaves out a batch that is not full. The last group of batches is stepped all the same."
  ja: "drop_last は DataLoader の引数で、満たないバッチを除くだけです。最後の組は、それとは関係なく更新します。"
try:
  en: "Round the groups up in both cases."
  ja: "組の数は、どちらの場合も切り上げましょう。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    count = _batches(samples, batch_size, drop_last)
    return (count // accumulation if drop_last else -(-count // accumulation)) * epochs
