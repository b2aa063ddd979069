"""
task: position
check: test_the_short_batch_ends_the_epoch
title:
  en: "Counted in samples, the epochs drift"
  ja: "サンプルで数えるとエポックがずれます"
wrote:
  en: "`divmod(step * batch_size, samples)`."
  ja: "`divmod(step * batch_size, samples)` としています。"
why:
  en: "step * batch_size takes every batch for full. After the first short one it runs ahead, and the error grows with every epoch."
  ja: "step * batch_size は、どのバッチも満ちているとみなしています。最初の短いバッチの後は先に進みすぎ、エポックごとにずれが大きくなります。"
try:
  en: "divmod(step, batches in an epoch), then multiply the batch by its size."
  ja: "divmod(step, 1 エポックのバッチ数) を求めてから、バッチの番号に大きさを掛けましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if step < 0 or count == 0:
        raise ValueError("there is no such step")
    epoch, start = divmod(step * batch_size, samples)
    return epoch, range(start, min(start + batch_size, samples))
