"""
tasks: [pick_device, device_report]
idea:
  en: "The functions of torch.cuda are imported by name and kept in a table; errors are caught instead of avoided."
  ja: "torch.cuda の関数を名前で import して表に入れ、例外は避けるのではなく捕まえます。"
"""

from enum import Enum

import torch
from torch.backends.mps import is_available as mps_available
from torch.cuda import current_device, device_count, get_device_name
from torch.cuda import is_available as cuda_available

AVAILABLE = {"cuda": cuda_available, "mps": mps_available, "cpu": lambda: True}
Kind = Enum("Kind", {name: name for name in AVAILABLE})


def pick_device(preference=("cuda", "mps", "cpu")):
    kinds = [Kind(name).value for name in preference]  # an unknown name: Enum's own ValueError
    try:
        return torch.device(next(filter(lambda kind: AVAILABLE[kind](), kinds)))
    except StopIteration:
        raise ValueError("no device of the list is available") from None


def device_report():
    report = dict(torch=torch.__version__, cuda_build=torch.version.cuda, cuda=device_count() > 0)
    try:
        report["current"] = current_device()
    except (AssertionError, RuntimeError):
        report["current"] = None
    names = report["names"] = []
    while len(names) < device_count():
        names.append(get_device_name(f"cuda:{len(names)}"))
    report["count"] = len(names)
    report["mps"] = mps_available()
    return report
