r"""
task: time_call
check: test_the_median
title:
  en: "Milliseconds instead of seconds"
  ja: "秒ではなくミリ秒です"
wrote:
  en: "Times multiplied by 1000."
  ja: "時間を 1000 倍しています。"
why:
  en: "The contract says seconds. Whoever prints them may choose a unit."
  ja: "求めているのは秒です。単位は、表示する人が選べます。"
try:
  en: "Return what the clock gives."
  ja: "時計の値の差をそのまま返しましょう。"
read: https://docs.python.org/3/library/time.html#time.perf_counter
"""

import statistics
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
    return statistics.median(times) * 1000
