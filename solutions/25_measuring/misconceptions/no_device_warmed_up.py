r"""
task: compare_devices
check: test_each_device_is_warmed_up
title:
  en: "No warm-up"
  ja: "ウォームアップがありません"
wrote:
  en: "The first product is timed."
  ja: "最初の積も計っています。"
why:
  en: "The first product on a device starts libraries; it may take a second."
  ja: "デバイスでの最初の積ではライブラリが起動し、1 秒ほどかかることもあります。"
try:
  en: "One product that is not timed, for each device."
  ja: "デバイスごとに、計らない積を 1 回行いましょう。"
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
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device, warmup=0)
    return seconds
