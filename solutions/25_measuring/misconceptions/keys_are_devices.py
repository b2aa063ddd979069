r"""
task: compare_devices
check: test_seconds_of_each_device
title:
  en: "The keys are devices, not texts"
  ja: "キーが文字列ではなくデバイスです"
wrote:
  en: "`seconds[device] = ...`."
  ja: "`seconds[device] = ...` としています。"
why:
  en: "seconds[\"cpu\"] is then a KeyError: a device is not equal to its text."
  ja: "デバイスはその文字列と等しくないので、seconds[\"cpu\"] が KeyError になります。"
try:
  en: "`seconds[str(device)] = ...`."
  ja: "`seconds[str(device)] = ...` としましょう。"
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
        seconds[device] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
