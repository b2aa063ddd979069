r"""
task: compare_devices
check: test_nothing_is_copied
title:
  en: "The results are moved to the CPU"
  ja: "結果を CPU に移しています"
wrote:
  en: "`torch.mm(a, b).cpu()` in the timed call."
  ja: "計る関数の中で `torch.mm(a, b).cpu()` としています。"
why:
  en: "The copy does wait for the GPU, but its own time is counted with the product's."
  ja: "コピーすれば GPU を待つことにはなりますが、コピーの時間まで積の時間に加わります。"
try:
  en: "Wait with synchronise; leave the result where it is."
  ja: "待つには synchronise を使い、結果はそのままにしておきましょう。"
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
        a = torch.randn(m, n, dtype=torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b).cpu(), repeats, device)
    return seconds
