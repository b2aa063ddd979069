r"""
task: compare_devices
check: test_the_matrices
title:
  en: "The conversion to float32 is timed"
  ja: "float32 への変換まで計っています"
wrote:
  en: "`torch.mm(a.float(), b.float())` in the timed call."
  ja: "計る関数の中で `torch.mm(a.float(), b.float())` としています。"
why:
  en: "Where the default dtype is float64, both matrices are converted in each call."
  ja: "既定のデータ型が float64 だと、呼ぶたびに 2 つの行列が変換されます。"
try:
  en: "Make them as float32 from the start: dtype=torch.float32."
  ja: "dtype=torch.float32 を指定し、最初から float32 で作りましょう。"
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
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a.float(), b.float()), repeats, device)
    return seconds
