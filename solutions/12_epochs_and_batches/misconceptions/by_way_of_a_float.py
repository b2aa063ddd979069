"""
task: iterations_per_epoch
check: test_huge_counts
title:
  en: "A float in between"
  ja: "途中で float になっています"
wrote:
  en: "`math.ceil(samples / batch_size)`."
  ja: "`math.ceil(samples / batch_size)` としています。"
why:
  en: "`/` makes a float, and a float has 53 bits. (10**17 + 1) / 10 is already rounded to 1e16, and ceil can't bring the lost part back."
  ja: "`/` の結果は float で、float は 53 ビットしかありません。(10**17 + 1) / 10 は 1e16 に丸められ、失われた部分は ceil でも戻りません。"
try:
  en: "Stay with whole numbers: -(-samples // batch_size)."
  ja: "-(-samples // batch_size) と、整数のまま計算しましょう。"
read: https://docs.python.org/3/tutorial/floatingpoint.html
"""  # noqa: E501

import math


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else math.ceil(samples / batch_size)
