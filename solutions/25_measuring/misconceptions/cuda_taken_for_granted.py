r"""
task: compare_devices
check: test_seconds_of_each_device
title:
  en: "CUDA is taken for granted"
  ja: "CUDA があるものと決めています"
wrote:
  en: "`torch.cuda.synchronize(device)` for every device that is not called \"cpu\", or for all."
  ja: "どのデバイスでも `torch.cuda.synchronize()` を呼んでいます。"
why:
  en: "For the CPU there is nothing to wait for, and without a GPU the call raises."
  ja: "CPU には待つものがなく、GPU のないマシンでは例外になります。"
try:
  en: "Your own synchronise(device) does the right thing for each device."
  ja: "設問 1 の synchronise(device) なら、どのデバイスでも正しく動きます。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import statistics
import time

import torch


def wait(device):
    torch.cuda.synchronize(device)


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
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
