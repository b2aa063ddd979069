r"""
task: compare_devices
check: test_refuses_no_devices
title:
  en: "An empty dict for no devices"
  ja: "デバイスがないのに空の辞書を返しています"
wrote:
  en: "The loop runs zero times, and {} comes back."
  ja: "ループが 1 回も回らず、{} が返ります。"
why:
  en: "Most likely the caller's list went wrong somewhere; the error says so early."
  ja: "おそらく呼び出し側のリストがどこかでおかしくなっています。早めにエラーで知らせます。"
try:
  en: "`if not devices: raise ValueError(...)`."
  ja: "`if not devices: raise ValueError(...)` としましょう。"
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
    seconds = {}
    for device in devices:
        a = torch.randn(m, n, dtype=torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float32, device=device)
        seconds[str(device)] = timed(lambda a=a, b=b: torch.mm(a, b), repeats, device)
    return seconds
