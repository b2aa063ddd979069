r"""
task: compare_devices
check: test_each_device_is_warmed_up
title:
  en: "Only the first device is warmed up"
  ja: "最初のデバイスしかウォームアップしていません"
wrote:
  en: "A warm-up before the loop over the devices, or only in its first round."
  ja: "デバイスのループの前か、最初の 1 回だけでウォームアップをしています。"
why:
  en: "Each device has libraries and caches of its own."
  ja: "ライブラリもキャッシュも、デバイスごとに別のものです。"
try:
  en: "Warm up inside the loop, for each device."
  ja: "ループの中で、デバイスごとにウォームアップをしましょう。"
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
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device, warmup=0 if seconds else 1)
    return seconds
