r"""
task: compare_devices
check: test_the_median_of_repeats
title:
  en: "The mean instead of the median"
  ja: "中央値ではなく平均になっています"
wrote:
  en: "`sum(times) / len(times)`."
  ja: "`sum(times) / len(times)` としています。"
why:
  en: "A single slow product moves the mean."
  ja: "遅い積が 1 回あるだけで、平均は動きます。"
try:
  en: "statistics.median, or your own time_call."
  ja: "statistics.median か、自分の time_call を使いましょう。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

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
    return sum(times) / len(times)


def compare_devices(m, n, p, devices, repeats=5):
    if not devices:
        raise ValueError("no devices")
    seconds = {}
    for device in devices:
        a = torch.randn(m, n, dtype=torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
