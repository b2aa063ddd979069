"""
tasks: [compare_devices]
idea: {en: The median of a Timer's blocked_autorange., ja: Timer の blocked_autorange の中央値を使います。}
"""

import torch
from torch.utils import benchmark


def compare_devices(m, n, p, devices, repeats=5):
    if not len(devices):
        raise ValueError
    medians = {}
    for device in devices:
        a, b = (torch.randn(shape, device=device, dtype=torch.float32) for shape in ((m, n), (n, p)))
        timer = benchmark.Timer("a @ b", globals={"a": a, "b": b})
        medians[str(device)] = timer.blocked_autorange(min_run_time=0.01).median
    return medians
