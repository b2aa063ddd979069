r"""
task: time_call
check: test_warm_up_calls_are_not_timed
title:
  en: "The warm-up is timed"
  ja: "ウォームアップも計っています"
wrote:
  en: "One loop over `warmup + repeats` calls, and the median of all times."
  ja: "`warmup + repeats` 回のループで計り、すべての時間の中央値を求めています。"
why:
  en: "The warm-up is there in order not to be counted."
  ja: "ウォームアップは、計測に含めないために行うものです。"
try:
  en: "Two loops, or leave out the first `warmup` times."
  ja: "ループを 2 つに分けるか、最初の `warmup` 個の時間を除きましょう。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

import statistics
import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    times = []
    for _ in range(warmup + repeats):
        synchronise()
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return statistics.median(times)
