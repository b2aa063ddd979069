r"""
task: time_call
check: test_waits_before_the_stop
title:
  en: "Only the launch is timed"
  ja: "投入の時間しか計っていません"
wrote:
  en: "start, f(), stop, as with any Python function."
  ja: "ふつうの Python 関数と同じように、開始、f()、終了と計っています。"
why:
  en: "On a GPU f() puts work into a queue and returns. The clock is stopped long before the work is done."
  ja: "GPU では、f() は処理をキューに入れて戻ります。処理が終わるずっと前に時計を止めていることになります。"
try:
  en: "synchronise() after f(), before the clock is read."
  ja: "f() のあと、時計を読む前に synchronise() を呼びましょう。"
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
        synchronise()
        start = clock()
        f()
        times.append(clock() - start)
    return statistics.median(times)
