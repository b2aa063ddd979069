"""
task: position
check: test_the_short_batch_ends_the_epoch
title:
  en: "Indices that do not exist"
  ja: "存在しないインデックスがあります"
wrote:
  en: "`range(start, start + batch_size)`."
  ja: "`range(start, start + batch_size)` としています。"
why:
  en: "The last batch of 10 samples is range(8, 10). range(8, 12) names two samples that are not there."
  ja: "サンプル 10 個の最後のバッチは range(8, 10) です。range(8, 12) には、存在しないサンプルが 2 つ入っています。"
try:
  en: "End at min(start + batch_size, samples)."
  ja: "終わりを min(start + batch_size, samples) にしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if step < 0 or count == 0:
        raise ValueError("there is no such step")
    epoch, batch = divmod(step, count)
    return epoch, range(batch * batch_size, (batch + 1) * batch_size)
