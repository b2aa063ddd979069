r"""
task: time_call
check: test_the_median
title:
  en: "The shortest time"
  ja: "最短の時間になっています"
wrote:
  en: "`min(times)`."
  ja: "`min(times)` を返しています。"
why:
  en: "Python's timeit recommends the minimum for small pieces of code. Here the median is asked for: what a call
    usually takes."
  ja: "Python の timeit は短いコードには最小値を勧めています。ここで求めるのは中央値、つまりふだんの 1 回の時間\
    です。"
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
    return min(times)
