r"""
task: time_call
check: test_waits_before_the_start
title:
  en: "Earlier work is timed, too"
  ja: "前からの処理も計っています"
wrote:
  en: "synchronise() only before the clock is stopped."
  ja: "時計を止める前だけ synchronise() を呼んでいます。"
why:
  en: "What was in the queue before the start is finished after it, and its time is counted."
  ja: "開始の時点でキューに残っていた処理は、開始のあとで実行され、その時間も数えられます。"
try:
  en: "synchronise() before the start as well."
  ja: "開始の前にも synchronise() を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
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
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return statistics.median(times)
