"""
tasks: [time_call, product_cost, compare_devices]
idea:
  en: timeit and torch.utils.benchmark.Timer measure, FlopCounterMode counts on meta tensors.
  ja: 時間は timeit と torch.utils.benchmark.Timer で計り、演算の回数は meta テンソルの上で FlopCounterMode に数えさせ
    ます。
"""

import time
import timeit

import torch
from torch.utils.benchmark import Timer
from torch.utils.flop_counter import FlopCounterMode


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1 or warmup < 0:
        raise ValueError("repeats or warmup")
    for _ in range(warmup):
        f()

    def stmt():
        f()
        synchronise()

    times = sorted(timeit.Timer(stmt, setup=synchronise, timer=clock).repeat(repeats, number=1))
    return 0.5 * (times[(len(times) - 1) // 2] + times[len(times) // 2])


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    with FlopCounterMode(display=False) as counter:
        torch.mm(torch.empty(m, n, device="meta"), torch.empty(n, p, device="meta"))
    return counter.get_total_flops()


def compare_devices(m, n, p, devices, repeats=5):
    if not devices:
        raise ValueError("devices")
    found = {}
    for device in devices:
        scope = {
            "torch": torch,
            "a": torch.rand(m, n, dtype=torch.float32, device=device),
            "b": torch.rand(n, p, dtype=torch.float32, device=device),
        }
        timer = Timer("torch.mm(a, b)", globals=scope)
        timer.timeit(1)
        found[str(device)] = timer.timeit(repeats).median
    return found
