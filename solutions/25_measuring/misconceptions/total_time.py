r"""
task: time_call
check: test_the_median
title:
  en: "The time of all calls together"
  ja: "全部の合計時間になっています"
wrote:
  en: "The sum of the times."
  ja: "時間の合計を返しています。"
why:
  en: "It grows with repeats; asked for is the time of one call."
  ja: "合計は repeats とともに増えます。求めるのは 1 回の時間です。"
try:
  en: "The median of the single times."
  ja: "1 回ごとの時間の中央値を返しましょう。"
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
    return sum(times)
