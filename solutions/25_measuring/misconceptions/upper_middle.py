r"""
task: time_call
check: test_an_even_number_of_times
title:
  en: "The upper one of the two in the middle"
  ja: "真ん中の 2 つのうち大きいほうです"
wrote:
  en: "`sorted(times)[len(times) // 2]`."
  ja: "`sorted(times)[len(times) // 2]` を返しています。"
why:
  en: "For an even number of times there are two in the middle, and the median is their mean."
  ja: "個数が偶数のとき、真ん中は 2 つあり、中央値はその平均です。"
try:
  en: "statistics.median(times)."
  ja: "statistics.median(times) を使いましょう。"
read: https://docs.python.org/3/library/statistics.html#statistics.median
"""

import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        synchronise()
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return sorted(times)[len(times) // 2]
