"""
tasks: [synchronise, time_call, product_cost, compare_devices, log_history, release]
idea:
  en: torch.get_device_module, a generator of laps, math.prod, torch.device as a context, singledispatch, pop.
  ja: torch.get_device_module、時間のジェネレータ、math.prod、コンテキストとして
    の torch.device、singledispatch、pop を使います。
"""

import math
import time
from functools import singledispatch

import numpy as np
import torch


def synchronise(device):
    place = torch.device(device)
    wait = {"cuda": torch.cuda.synchronize}.get(place.type)
    if wait:
        wait(place)
    elif place.type != "cpu":
        torch.get_device_module(place).synchronize()


def _laps(f, count, synchronise, clock):
    for _ in range(count):
        synchronise()
        start = clock()
        f()
        synchronise()
        yield clock() - start


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=time.perf_counter):
    if repeats < 1:
        raise ValueError("repeats")
    if warmup < 0:
        raise ValueError("warmup")
    for _ in range(warmup):
        f()
    return np.median(list(_laps(f, repeats, synchronise, clock)))


def product_cost(m, n, p):
    if any(size <= 0 for size in (m, n, p)):
        raise ValueError("sizes")
    return math.prod((2, m, n, p))


def compare_devices(m, n, p, devices, repeats=5):
    if len(devices) == 0:
        raise ValueError("no devices")

    def measured(device):
        with torch.device(device):
            a, b = torch.ones((m, n), dtype=torch.float32), torch.empty((n, p), dtype=torch.float32).normal_()
        out = a.new_empty(m, p)
        return time_call(lambda: torch.mm(a, b, out=out), repeats, 2, lambda: synchronise(device))

    return {f"{device}": measured(device) for device in devices}


@singledispatch
def _plain(value):
    raise ValueError(type(value).__name__)


@_plain.register
def _(value: bool):
    raise ValueError("bool")


@_plain.register
def _(value: float | int):
    return float(value)


@_plain.register
def _(value: np.number):
    return float(value)


@_plain.register
def _(value: torch.Tensor):
    if value.dim():
        raise ValueError("dimensions")
    return float(value.detach().cpu())


def log_history(writer, history, prefix=""):
    points = [
        (prefix + name, _plain(value), dict({"epoch": number}, **entry)["epoch"])
        for number, entry in enumerate(history)
        for name, value in entry.items()
        if name != "epoch"
    ]
    for point in sorted(points, key=lambda point: point[0]):
        writer.add_scalar(*point)
        writer.flush()
    writer.flush()


def release(holder, name):
    cuda = torch.cuda.is_available()
    before = torch.cuda.memory_stats()["allocated_bytes.all.current"] if cuda else 0
    holder.pop(name)
    after = torch.cuda.memory_stats()["allocated_bytes.all.current"] if cuda else 0
    if cuda:
        torch.cuda.empty_cache()
    return before - after
