"""
task: total_iterations
check: test_every_epoch_has_its_rest
title:
  en: "One epoch too few"
  ja: "エポックが 1 つ足りません"
wrote:
  en: "`range(1, epochs)` for the epochs."
  ja: "エポックを `range(1, epochs)` で数えています。"
why:
  en: "range(1, 3) is 1 and 2: two epochs, not three."
  ja: "range(1, 3) は 1 と 2 です。3 エポックではなく 2 エポックになります。"
try:
  en: "range(epochs) has `epochs` items; or just multiply."
  ja: "range(epochs) なら `epochs` 個あります。掛け算だけでも求まります。"
read: https://docs.python.org/3/library/stdtypes.html#ranges
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    count = _batches(samples, batch_size, drop_last)
    return sum(count for _ in range(1, epochs))
