r"""
task: compare_devices
check: test_the_matrices
title:
  en: "Square matrices"
  ja: "正方行列になっています"
wrote:
  en: "Two (n, n) matrices, whatever m and p are."
  ja: "m と p によらず、(n, n) の行列を 2 つ作っています。"
why:
  en: "Their product takes another number of operations."
  ja: "その積にかかる演算の回数は、求めるものと異なります。"
try:
  en: "(m, n) and (n, p)."
  ja: "(m, n) と (n, p) の行列を作りましょう。"
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
        a = torch.randn(n, n, dtype=torch.float32, device=device)
        b = torch.randn(n, n, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
