r"""
task: compare_devices
check: test_the_matrices
title:
  en: "float16 on the GPU"
  ja: "GPU では float16 になっています"
wrote:
  en: "`dtype=torch.float16 if device.type == \"cuda\" else torch.float32`."
  ja: "`dtype=torch.float16 if device.type == \"cuda\" else torch.float32` としています。"
why:
  en: "Then the GPU does another, cheaper computation, and the times can't be compared."
  ja: "これでは GPU だけが別の軽い計算をすることになり、時間を比べられません。"
try:
  en: "float32 on every device."
  ja: "どのデバイスでも float32 にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
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
        a = torch.randn(m, n, dtype=torch.float16 if device.type == "cuda" else torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float16 if device.type == "cuda" else torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
