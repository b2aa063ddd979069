r"""
task: compare_devices
check: test_nothing_is_copied
title:
  en: "Made on the CPU and moved"
  ja: "CPU に作ってから移しています"
wrote:
  en: "`torch.randn(m, n).to(device)`, before the timing."
  ja: "計る前に `torch.randn(m, n).to(device)` としています。"
why:
  en: "The time is right, but every matrix is made twice and copied once. The contract wants it made on the device."
  ja: "時間は合っていますが、行列を 2 回作り、1 回コピーしています。行列はデバイス上に直接作る約束です。"
try:
  en: "`torch.randn(m, n, device=device)`."
  ja: "`torch.randn(m, n, device=device)` としましょう。"
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
        a, b = torch.randn(m, n, dtype=torch.float32).to(device), torch.randn(n, p, dtype=torch.float32).to(device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
