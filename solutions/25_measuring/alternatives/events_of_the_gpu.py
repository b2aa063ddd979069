"""
tasks: [compare_devices, release]
idea:
  en: The GPU's own events measure its products, the host's clock those of other devices; memory through
    torch.accelerator.
  ja: GPU での積は GPU 自身のイベントで、ほかのデバイスでの積はホストの時計で計ります。
    メモリは torch.accelerator で調べます。
"""

import statistics
import time

import torch


def _on_cuda(a, b, device):
    with torch.cuda.device(device):
        start, stop = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        start.record()
        torch.mm(a, b)
        stop.record()
        stop.synchronize()
        return start.elapsed_time(stop) / 1000


def _elsewhere(a, b, device):
    start = time.perf_counter_ns()
    torch.matmul(a, b)
    return (time.perf_counter_ns() - start) / 1e9


def compare_devices(m, n, p, devices, repeats=5):
    if not devices:
        raise ValueError("devices")
    seconds = {}
    for device in devices:
        generator = torch.Generator(device).manual_seed(1)
        a = torch.randn(m, n, dtype=torch.float32, device=device, generator=generator)
        b = torch.randn(n, p, dtype=torch.float32, device=device, generator=generator)
        lap = _on_cuda if device.type == "cuda" else _elsewhere
        times = [lap(a, b, device) for _ in range(repeats + 1)]
        seconds[str(device)] = statistics.median(times[1:])
    return seconds


def release(holder, name):
    available = torch.accelerator.is_available()
    before = torch.accelerator.memory_allocated() if available else 0
    del holder[name]
    if not available:
        return 0
    torch.accelerator.empty_cache()
    return before - torch.accelerator.memory_allocated()
