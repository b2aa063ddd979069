r"""
task: compare_devices
check: test_nothing_is_copied
title:
  en: "The transfer is timed"
  ja: "転送の時間を計っています"
wrote:
  en: "`.to(device)` or `.cuda()` inside the timed call."
  ja: "計る関数の中で `.to(device)` や `.cuda()` を使っています。"
why:
  en: "Copying to a GPU takes longer than many a product there, so you measure the bus."
  ja: "GPU へのコピーには、GPU での積より時間がかかることも多く、計っているのは転送になります。"
try:
  en: "Make the matrices on the device, before anything is timed."
  ja: "計る前に、行列をそのデバイス上に作りましょう。"
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
        a, b = torch.randn(m, n, dtype=torch.float32), torch.randn(n, p, dtype=torch.float32)
        seconds[str(device)] = timed(
            lambda a=a, b=b, device=device: torch.mm(a.to(device), b.to(device)), repeats, device
        )
    return seconds
