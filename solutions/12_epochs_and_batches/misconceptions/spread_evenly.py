"""
task: batch_sizes
check: test_the_last_one_is_short
title:
  en: "Spread evenly"
  ja: "均等に割り振っています"
wrote:
  en: "The samples are shared out evenly among the batches: [4, 3, 3]."
  ja: "サンプルを各バッチに均等に割り振り、[4, 3, 3] としています。"
why:
  en: "A loader fills one batch, then the next, and does not look ahead: [4, 4, 2]."
  ja: "DataLoader は前のバッチを満たしてから次に進み、先のことは考えません。[4, 4, 2] です。"
try:
  en: "Take batch_size samples as long as there are any."
  ja: "サンプルが残っている間、batch_size 個ずつ取りましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def batch_sizes(samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if drop_last or count == 0:
        return [batch_size] * count
    size, more = divmod(samples, count)
    return [size + 1] * more + [size] * (count - more)
