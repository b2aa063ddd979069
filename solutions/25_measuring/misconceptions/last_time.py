r"""
task: time_call
check: test_the_median
title:
  en: "The time of the last call"
  ja: "最後の 1 回の時間になっています"
wrote:
  en: "The variable is overwritten in each round."
  ja: "ループのたびに変数を上書きしています。"
why:
  en: "Only the last of the times is left."
  ja: "最後の時間しか残りません。"
try:
  en: "Append each time to a list."
  ja: "時間を 1 回ごとにリストに加えましょう。"
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
    return times[-1]
