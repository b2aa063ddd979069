"""
task: iterations_per_epoch
check: test_the_rest_is_a_batch
title:
  en: "drop_last the wrong way round"
  ja: "drop_last が逆です"
wrote:
  en: "Rounded up where drop_last is True, and down where it is False."
  ja: "drop_last が True なら切り上げ、False なら切り捨てています。"
why:
  en: "drop_last=True drops the rest, so that there are fewer batches, not more."
  ja: "drop_last=True は余りを捨てる指定です。バッチは増えるのではなく減ります。"
try:
  en: "Swap the two cases."
  ja: "2 つの場合を入れ替えましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return -(-samples // batch_size) if drop_last else samples // batch_size
