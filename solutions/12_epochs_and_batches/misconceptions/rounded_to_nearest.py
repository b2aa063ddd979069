"""
task: iterations_per_epoch
check: test_the_rest_is_a_batch
title:
  en: "Rounded to the nearest number"
  ja: "四捨五入に近い丸めになっています"
wrote:
  en: "`round(samples / batch_size)`."
  ja: "`round(samples / batch_size)` としています。"
why:
  en: "A rest of less than half a batch is rounded away, and half a batch goes to the even number: round(2.5) is 2."
  ja: "半分に満たない余りは消え、ちょうど半分のときは偶数に丸められます。round(2.5) は 2 です。"
try:
  en: "Any rest is a batch: round up."
  ja: "余りが少しでもあればバッチになります。切り上げましょう。"
read: https://docs.python.org/3/library/functions.html#round
"""


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else round(samples / batch_size)
