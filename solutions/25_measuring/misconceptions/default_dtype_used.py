r"""
task: compare_devices
check: test_the_matrices
title:
  en: "The default dtype instead of float32"
  ja: "float32 ではなく既定のデータ型です"
wrote:
  en: "`torch.randn(m, n, device=device)`, without a dtype."
  ja: "データ型を指定せずに `torch.randn(m, n, device=device)` としています。"
why:
  en: "Where somebody has called torch.set_default_dtype(torch.float64), float64 is measured, which many GPUs are
    slow at."
  ja: "誰かが torch.set_default_dtype(torch.float64) を呼んでいると、float64 で計ることになります。\
    多くの GPU は float64 が苦手です。"
try:
  en: "dtype=torch.float32."
  ja: "dtype=torch.float32 と指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_default_dtype.html
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
        a = torch.randn(m, n, device=device)
        b = torch.randn(n, p, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
