r"""
task: compare_devices
check: test_the_median_of_repeats
title:
  en: "repeats is not handed on"
  ja: "repeats が使われていません"
wrote:
  en: "time_call with its own default of 5."
  ja: "time_call を既定の 5 回のまま呼んでいます。"
why:
  en: "Whoever asks for 50 repeats gets 5."
  ja: "50 回を指定しても、5 回しか計りません。"
try:
  en: "Hand repeats on."
  ja: "repeats を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

import statistics
import time

import torch


def wait(device):
    if device.type != "cpu":
        torch.accelerator.synchronize(device)


def timed(f, repeats, device, warmup=1):
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        wait(device)
        start = time.perf_counter()
        f()
        wait(device)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def compare_devices(m, n, p, devices, repeats=5):
    if not devices:
        raise ValueError("no devices")
    seconds = {}
    for device in devices:
        a = torch.randn(m, n, dtype=torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), 5, device)
    return seconds
