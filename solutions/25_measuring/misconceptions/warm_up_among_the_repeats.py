r"""
task: time_call
check: test_the_number_of_calls
title:
  en: "Too few calls are timed"
  ja: "計る回数が足りません"
wrote:
  en: "`repeats` calls in all, of which the first `warmup` are left out."
  ja: "全部で `repeats` 回呼び、そのうち最初の `warmup` 回を除いています。"
why:
  en: "The warm-up comes on top: repeats calls are to be timed."
  ja: "ウォームアップは別に数えます。計るのは repeats 回です。"
try:
  en: "warmup + repeats calls in all."
  ja: "呼ぶのは全部で warmup + repeats 回です。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

import statistics
import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    times = []
    for number in range(max(repeats, warmup + 1)):
        synchronise()
        start = clock()
        f()
        synchronise()
        if number >= warmup:
            times.append(clock() - start)
    return statistics.median(times)
