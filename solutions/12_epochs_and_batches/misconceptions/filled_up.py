"""
task: batch_sizes
check: test_the_last_one_is_short
title:
  en: "The last batch is filled up"
  ja: "最後のバッチを満たしています"
wrote:
  en: "`[batch_size] * count`."
  ja: "`[batch_size] * count` としています。"
why:
  en: "3 batches of 4 would be 12 samples, but there are 10. A loader neither repeats samples nor makes any up."
  ja: "4 個のバッチが 3 つなら 12 個ですが、サンプルは 10 個です。DataLoader はサンプルを繰り返すことも、作り出すこともしません。"
try:
  en: "The sizes must sum to the number of samples: the last is the rest."
  ja: "サイズの合計はサンプル数です。最後は余りの数にしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def batch_sizes(samples, batch_size, drop_last=False):
    return [batch_size] * _batches(samples, batch_size, drop_last)
