"""
tasks: [synchronise, time_call, compare_devices, log_history, release]
idea:
  en: The functions of torch.cuda, imported by name, where the device's type is cuda; laps of one clock; a copy in
    float.
  ja: デバイスの type が cuda のときだけ、名前でインポートした torch.cuda の関数を使います。
    時計は区切りごとに 1 回だけ読みます。
"""

from functools import partial
from itertools import pairwise
from statistics import median
from time import perf_counter

import numpy
import torch
from torch import Tensor, float32, mm, randn
from torch.cuda import empty_cache, is_available, memory_allocated
from torch.cuda import synchronize as wait_for_cuda


def synchronise(device):
    device = torch.device(device) if isinstance(device, str) else device
    if device.type == "cuda":
        with torch.cuda.device(device):
            wait_for_cuda()
    elif device.type not in ("cpu", "meta"):
        pass  # this course's machines have no other accelerators


def time_call(f, repeats=5, warmup=1, synchronise=lambda: None, clock=perf_counter):
    if not (repeats >= 1 and warmup >= 0):
        raise ValueError(f"{repeats} repeats after {warmup} calls")
    while warmup:
        f()
        synchronise()
        warmup -= 1
    synchronise()
    readings = [clock()]
    for _ in range(repeats):
        f()
        synchronise()
        readings.append(clock())
    return median(b - a for a, b in pairwise(readings))


def compare_devices(m, n, p, devices, repeats=5):
    pairs = {}
    for device in devices:
        pairs[device] = randn((m, n), device=device, dtype=float32), randn((n, p), device=device, dtype=float32)
    if not pairs:
        raise ValueError("no devices")
    with torch.inference_mode():
        return {
            str(device): time_call(partial(mm, *pairs[device]), repeats, synchronise=partial(synchronise, device))
            for device in pairs
        }


def log_history(writer, history, prefix=""):
    for i in range(len(history)):
        epoch = i
        if "epoch" in history[i]:
            epoch = history[i]["epoch"]
        for key in history[i]:
            if key == "epoch":
                continue
            value = history[i][key]
            if type(value) is bool or isinstance(value, numpy.bool_):
                raise ValueError("a bool is no number")
            if not isinstance(value, (int, float, numpy.integer, numpy.floating)) and not (
                isinstance(value, Tensor) and value.shape == ()
            ):
                raise ValueError(f"{key}: {value}")
            if isinstance(value, Tensor):
                value = value.detach()
            writer.add_scalar(tag=f"{prefix}{key}", scalar_value=value, global_step=epoch)
    writer.flush()


def release(holder, name):
    if name not in holder:
        raise KeyError(f"{name} is not among {list(holder)}")
    if not is_available():
        del holder[name]
        return 0
    before = memory_allocated(torch.cuda.current_device())
    del holder[name]
    after = memory_allocated(torch.cuda.current_device())
    empty_cache()
    return int(before - after)
