r"""
task: compare_devices
check: test_the_gpu_is_waited_for
title:
  en: "The GPU is not waited for"
  ja: "GPU を待っていません"
wrote:
  en: "time_call without a synchronise, or none of your own."
  ja: "time_call に synchronise を渡していないか、自分でも待っていません。"
why:
  en: "Only the launch is timed, and the GPU looks a thousand times faster than it is."
  ja: "計っているのは投入の時間だけで、GPU が実際の千倍も速く見えます。"
try:
  en: "`time_call(..., synchronise=partial(synchronise, device))`."
  ja: "`time_call(..., synchronise=partial(synchronise, device))` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
"""

import statistics
import time

import torch


def timed(f, repeats, device, warmup=1):
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        f()
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
