r"""
task: compare_devices
check: test_every_gpu_is_waited_for
title:
  en: "Only the current GPU is waited for"
  ja: "現在の GPU しか待っていません"
wrote:
  en: "`if torch.cuda.is_available(): torch.cuda.synchronize()`."
  ja: "`if torch.cuda.is_available(): torch.cuda.synchronize()` としています。"
why:
  en: "For the second GPU only the launch is timed then."
  ja: "これでは、2 番目の GPU については投入の時間しか計れません。"
try:
  en: "Wait for the device that is being measured."
  ja: "計っているデバイスを待ちましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import statistics
import time

import torch


def wait(device):
    if torch.cuda.is_available():
        torch.cuda.synchronize()


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
