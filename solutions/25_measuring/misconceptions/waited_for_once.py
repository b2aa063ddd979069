r"""
task: time_call
check: test_each_start_and_each_stop
title:
  en: "Only the first start is waited for"
  ja: "最初の開始の前だけ待っています"
wrote:
  en: "synchronise() once before the loop, and in the loop only before the stop."
  ja: "ループの前で 1 回だけ synchronise() を呼び、ループの中では終了の前だけ呼んでいます。"
why:
  en: "Whatever somebody else queues between two of the timed calls is then counted."
  ja: "計測と計測の間にほかの誰かがキューに入れた処理まで、時間に含まれてしまいます。"
try:
  en: "Both calls of synchronise() belong into the loop."
  ja: "synchronise() は 2 つともループの中に書きましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
"""

import statistics
import time


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    for _ in range(warmup):
        f()
    synchronise()
    times = []
    for _ in range(repeats):
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    return statistics.median(times)
