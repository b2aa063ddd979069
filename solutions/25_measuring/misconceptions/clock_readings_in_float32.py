r"""
task: time_call
check: test_exact_also_when_the_clock_shows_much
title:
  en: "The clock's readings become float32"
  ja: "時計の値が float32 になっています"
wrote:
  en: "Starts and stops are collected in tensors, and the tensors are subtracted."
  ja: "開始と終了の時刻をテンソルに集め、テンソルどうしを引き算しています。"
why:
  en: "perf_counter may show a million seconds. float32 knows such a number to a tenth of a second only, and the
    short time between is lost."
  ja: "perf_counter は百万秒といった値を示すことがあります。float32 ではその値を 0.1 秒ほどの細かさでしか表せず\
    、短い時間は失われます。"
try:
  en: "Subtract Python floats, or make the tensors with dtype=torch.float64."
  ja: "Python の float のまま引き算するか、テンソルを dtype=torch.float64 で作りましょう。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""

import statistics
import time

import torch


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    for _ in range(warmup):
        f()
    starts, stops = [], []
    for _ in range(repeats):
        synchronise()
        starts.append(clock())
        f()
        synchronise()
        stops.append(clock())
    return statistics.median((torch.tensor(stops) - torch.tensor(starts)).tolist())
