r"""
task: time_call
check: test_warm_up_calls_are_not_timed
title:
  en: "No warm-up"
  ja: "ウォームアップがありません"
wrote:
  en: "The argument warmup is not used."
  ja: "引数 warmup を使っていません。"
why:
  en: "The first call loads libraries, chooses algorithms and fills caches. It is far slower than all others."
  ja: "最初の呼び出しでは、ライブラリの読み込み、アルゴリズムの選択、キャッシュの準備が行われ、ほかよりずっと遅\
    くなります。"
try:
  en: "`for _ in range(warmup): f()` before anything is timed."
  ja: "計る前に `for _ in range(warmup): f()` としましょう。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

import statistics
import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    times = []
    for _ in range(repeats):
        synchronise()
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return statistics.median(times)
