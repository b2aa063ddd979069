r"""
task: time_call
check: test_refuses_bad_counts
title:
  en: "A negative warm-up is accepted"
  ja: "負の warmup を受け付けています"
wrote:
  en: "Only repeats is checked."
  ja: "repeats だけを調べています。"
why:
  en: "range(-1) is empty, so nobody notices the mistake of the caller."
  ja: "range(-1) は空なので、呼び出し側の間違いに誰も気づきません。"
try:
  en: "Check both before anything is called."
  ja: "何かを呼ぶ前に、両方を調べましょう。"
read: https://docs.python.org/3/library/statistics.html#statistics.median
"""

import statistics
import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1:
        raise ValueError("repeats")
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        synchronise()
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return statistics.median(times)
