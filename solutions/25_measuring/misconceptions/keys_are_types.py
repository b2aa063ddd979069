r"""
task: compare_devices
check: test_seconds_of_each_device
title:
  en: "The number of the GPU is lost"
  ja: "GPU の番号が失われています"
wrote:
  en: "`device.type` as the key."
  ja: "`device.type` をキーにしています。"
why:
  en: "cuda:0 and cuda:1 have the same type, so one of them overwrites the other."
  ja: "cuda:0 と cuda:1 は type が同じなので、一方が他方を上書きします。"
try:
  en: "`str(device)`."
  ja: "`str(device)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
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
        seconds[device.type] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
