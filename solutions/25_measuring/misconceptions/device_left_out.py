r"""
task: compare_devices
check: test_seconds_of_each_device
title:
  en: "All products are on the CPU"
  ja: "どの積も CPU で計算しています"
wrote:
  en: "`torch.randn(m, n)` without device=."
  ja: "device= を渡さずに `torch.randn(m, n)` としています。"
why:
  en: "A factory function without device= makes a CPU tensor, so every entry is the CPU's time."
  ja: "device= がなければ CPU テンソルができるので、どの結果も CPU の時間になります。"
try:
  en: "`device=device`."
  ja: "`device=device` を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
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
        a = torch.randn(m, n, dtype=torch.float32)
        b = torch.randn(n, p, dtype=torch.float32)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
