r"""
task: time_call
check: test_exact_also_when_the_clock_shows_much
title:
  en: "The median went through float32"
  ja: "中央値が float32 を通っています"
wrote:
  en: "`torch.tensor(times).quantile(0.5).item()`."
  ja: "`torch.tensor(times).quantile(0.5).item()` としています。"
why:
  en: "torch.tensor makes float32 of Python floats, which has seven digits."
  ja: "torch.tensor は Python の float を float32 にします。桁数は 7 桁ほどしかありません。"
try:
  en: "statistics.median(times), or dtype=torch.float64."
  ja: "statistics.median(times) を使うか、dtype=torch.float64 を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import time

import torch


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
    return torch.tensor(times).quantile(0.5).item()
