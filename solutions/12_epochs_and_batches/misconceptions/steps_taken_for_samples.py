"""
task: position
check: test_steps_of_two_epochs
title:
  en: "A step is a batch, not a sample"
  ja: "1 ステップはサンプルではなくバッチです"
wrote:
  en: "`divmod(step, samples)`."
  ja: "`divmod(step, samples)` としています。"
why:
  en: "An epoch is over after as many steps as it has batches, not samples. With 12 samples in batches of 4 that is after 3 steps."
  ja: "エポックは、サンプルの数ではなくバッチの数だけステップが進むと終わります。サンプル 12 個、バッチサイズ 4 なら 3 ステップです。"
try:
  en: "Divide by the batches of an epoch."
  ja: "1 エポックのバッチ数で割りましょう。"
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
    epoch, batch = divmod(step, samples)
    batch %= count
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
