r"""
task: compare_devices
check: test_the_matrices
title:
  en: "The factors are swapped"
  ja: "掛ける順序が逆です"
wrote:
  en: "The (n, m) and (p, n) matrices are multiplied the other way round."
  ja: "(p, n) と (n, m) の行列を掛けています。"
why:
  en: "It takes as many operations, but it is not the product that was asked for, and may take another time."
  ja: "演算の回数は同じですが、求められた積とは違い、時間も異なるかもしれません。"
try:
  en: "torch.mm(a, b) with a of shape (m, n) and b of shape (n, p)."
  ja: "形状 (m, n) の a と (n, p) の b について torch.mm(a, b) としましょう。"
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
        a = torch.randn(p, n, dtype=torch.float32, device=device)
        b = torch.randn(n, m, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
