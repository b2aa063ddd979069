r"""
task: time_call
check: test_the_median
title:
  en: "The mean instead of the median"
  ja: "中央値ではなく平均になっています"
wrote:
  en: "`sum(times) / repeats`, or one time for the whole loop divided by repeats."
  ja: "`sum(times) / repeats`、またはループ全体の時間を repeats で割っています。"
why:
  en: "One call that something else interrupted moves the mean as far as you like."
  ja: "何かに割り込まれた呼び出しが 1 回あるだけで、平均は大きく動きます。"
try:
  en: "Collect one time for each call, then statistics.median."
  ja: "1 回ごとの時間を集め、statistics.median を使いましょう。"
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
    return sum(times) / repeats
