r"""
task: time_call
check: test_the_median
title:
  en: "Another clock than the given one"
  ja: "渡された時計を使っていません"
wrote:
  en: "`time.time()` or `time.perf_counter()` in the function."
  ja: "関数の中で `time.time()` や `time.perf_counter()` を呼んでいます。"
why:
  en: "The caller's clock is never read, so the caller gets the time of another one."
  ja: "呼び出し側の clock を読んでいないので、別の時計の時間が返ります。"
try:
  en: "Call `clock()`."
  ja: "`clock()` を呼びましょう。"
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
        start = time.perf_counter()
        f()
        synchronise()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
