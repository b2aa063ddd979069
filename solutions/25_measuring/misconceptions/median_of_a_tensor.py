r"""
task: time_call
check: test_an_even_number_of_times
title:
  en: "torch.median takes the lower one of two"
  ja: "torch.median は小さいほうを返します"
wrote:
  en: "`torch.tensor(times).median().item()`."
  ja: "`torch.tensor(times).median().item()` としています。"
why:
  en: "For an even number of values torch.median does not return the mean of the two in the middle but the lower
    one. Besides, the times are float32 then."
  ja: "個数が偶数のとき、torch.median は真ん中の 2 つの平均ではなく、小さいほうを返します。また、時間が float32 に\
    なってしまいます。"
try:
  en: "statistics.median(times), or torch.quantile with 0.5 in float64."
  ja: "statistics.median(times) を使うか、float64 で torch.quantile の 0.5 を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.median.html
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
    return torch.tensor(times).median().item()
